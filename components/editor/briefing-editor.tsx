'use client'

import { type ComponentType, Suspense, useEffect, useState } from 'react'
import type { Locale } from '#lib/briefings/briefing.ts'
import type { DocumentJson } from '#lib/document/document-json.ts'
import { DocumentView } from './document-view.tsx'
import classes from './editor.module.css'
import { useInside } from './editor-session.tsx'
import type { LiveEditorProps } from './live-editor.tsx'
import { NotSentPanel } from './not-sent-panel.tsx'
import { pageClass } from './page-class.ts'
import { StatusBar } from './status-bar.tsx'

const load = () => import('./live-editor.tsx').then(({ LiveEditor }) => LiveEditor)

// Fetched beside the page's own scripts, before React begins; a failure shows where the component is rendered.
if (typeof window !== 'undefined') load().catch(() => undefined)

type Props = {
  briefing: { id: string; locale: Locale }
  /** The last saved text: what stands here until the live one is open, and when it cannot be opened. */
  initialDocument: DocumentJson
}

/** The text of a briefing, to write together in place. Needs `<EditorSession>` around it. */
export function BriefingEditor({ briefing, initialDocument }: Props) {
  const { live, lastDocument } = useInside()
  const LiveEditor = useLiveEditor(live?.ready ?? false)
  return (
    <div className={classes.room}>
      <NotSentPanel />
      {live?.ready && LiveEditor ? (
        <LiveEditor key={live.editorDoc.guid} session={live} locale={briefing.locale} />
      ) : (
        <>
          <StatusBar />
          <div className={pageClass} lang={briefing.locale} translate="no">
            {/* So that React takes over the rest of the page first, and the live text is asked for earlier. */}
            <Suspense>
              <DocumentView document={lastDocument.current ?? initialDocument} />
            </Suspense>
          </div>
        </>
      )}
    </div>
  )
}

/** Asked for again when the text has arrived: the line was cut before, and is there again. */
function useLiveEditor(ready: boolean): ComponentType<LiveEditorProps> | null {
  const [loaded, setLoaded] = useState<{ LiveEditor: ComponentType<LiveEditorProps> } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  useEffect(() => {
    if (!loaded) void load().then(LiveEditor => setLoaded({ LiveEditor }))
  }, [loaded, ready])
  return loaded?.LiveEditor ?? null
}
