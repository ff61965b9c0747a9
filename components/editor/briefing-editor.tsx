'use client'

import dynamic from 'next/dynamic'
import type { Locale } from '#lib/briefings/briefing.ts'
import type { DocumentJson } from '#lib/document/document-json.ts'
import { DocumentView } from './document-view.tsx'
import classes from './editor.module.css'
import { useInside } from './editor-session.tsx'
import { NotSentPanel } from './not-sent-panel.tsx'
import { pageClass } from './page-class.ts'
import { StatusBar } from './status-bar.tsx'

const LiveEditor = dynamic(() => import('./live-editor.tsx').then(({ LiveEditor }) => LiveEditor), { ssr: false })

type Props = {
  briefing: { id: string; locale: Locale }
  /** The last saved text: what stands here until the live one is open, and when it cannot be opened. */
  initialDocument: DocumentJson
}

/** The text of a briefing, to write together in place. Needs `<EditorSession>` around it. */
export function BriefingEditor({ briefing, initialDocument }: Props) {
  const { live, lastDocument } = useInside()
  return (
    <div className={classes.room}>
      <NotSentPanel />
      {live?.ready ? (
        <LiveEditor key={live.editorDoc.guid} session={live} locale={briefing.locale} />
      ) : (
        <>
          <StatusBar />
          <div className={pageClass} lang={briefing.locale} translate="no">
            <DocumentView document={lastDocument.current ?? initialDocument} />
          </div>
        </>
      )}
    </div>
  )
}
