'use client'

import { useElementSize } from '@mantine/hooks'
import { IconArrowLeft } from '@tabler/icons-react'
import Link from 'next/link'
import { type CSSProperties, type ReactNode, useEffect, useReducer, useState } from 'react'
import { CommentsProvider, useComments } from '#components/comments/comments-context.tsx'
import { BriefingEditor } from '#components/editor/briefing-editor.tsx'
import { EditorSession } from '#components/editor/editor-session.tsx'
import { LookProvider } from '#components/history/look-provider.tsx'
import { SinceLookStrip } from '#components/history/since-look-strip.tsx'
import { late } from '#components/ui/late.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import { useWriting, WritingProvider } from '#components/writing/writing-context.tsx'
import type { Briefing } from '#lib/briefings/briefing.ts'
import type { DocumentJson } from '#lib/document/document-json.ts'
import type { Role } from '#lib/kernel/actor.ts'
import { BriefingProvider, type Newsroom, useBriefing } from './briefing-context.tsx'
import classes from './briefing-page.module.css'
import { EmbargoStrip } from './embargo-strip.tsx'
import { KilledStrip } from './killed-strip.tsx'
import { ReviewDueStrip } from './review-due-strip.tsx'
import { ReviewNote } from './review-note.tsx'
import { ScheduleList } from './schedule-list.tsx'
import { SidePanel, type SideTab } from './side-panel.tsx'
import { blockingOf, useChecks } from './use-checks.ts'
import { useLeaveWarning } from './use-leave-warning.ts'
import { useVerbs } from './use-verbs.ts'
import { WorkflowBar } from './workflow-bar.tsx'

const PreviewPanel = late(() =>
  import('#components/writing/preview-panel.tsx').then(({ PreviewPanel }) => PreviewPanel),
)

type Person = { id: string; name: string; roles: readonly Role[] }
type Props = { briefing: Briefing; person: Person; newsroom: Newsroom }

/** The page of one briefing: its text in the middle, its fields, checks and history at the side, its workflow above. */
export function BriefingPage({ briefing: { document, ...initial }, person, newsroom }: Props) {
  return (
    <BriefingProvider me={person.id} initial={initial} newsroom={newsroom}>
      <LookProvider id={initial.id}>
        <OpenBriefing initialDocument={document as DocumentJson} person={person} />
      </LookProvider>
    </BriefingProvider>
  )
}

function OpenBriefing({ initialDocument, person }: { initialDocument: DocumentJson; person: Person }) {
  const { briefing, refresh } = useBriefing()
  const [news, hear] = useReducer((count: number) => count + 1, 0)
  const look = () => {
    refresh()
    hear()
  }
  return (
    <EditorSession briefing={briefing} person={person} onBriefingChanged={look}>
      <CommentsProvider news={news}>
        <WritingProvider>
          <Layout>
            <BriefingEditor briefing={briefing} initialDocument={initialDocument} />
          </Layout>
        </WritingProvider>
      </CommentsProvider>
    </EditorSession>
  )
}

function Layout({ children }: { children: ReactNode }) {
  const { briefing: words, common } = useMessages()
  const { title } = useBriefing().briefing
  const checks = useChecks()
  const [tab, setTab] = useState<SideTab>('fields')
  const [open, setOpen] = useState(false)
  // What sticks below the head has to know how tall it is: notices and schedules make it grow.
  const { ref: head, height: headHeight } = useElementSize()
  const verbs = useVerbs()
  const comments = useComments()
  const { previewing, setPreviewing, focused } = useWriting()
  useLeaveWarning()
  const show = (next: SideTab) => {
    setTab(next)
    setOpen(isNarrow())
    setPreviewing(false)
  }
  const stopping = comments.threads?.filter(({ blocking, resolved }) => blocking && !resolved).map(({ id }) => id)
  // biome-ignore lint/correctness/useExhaustiveDependencies: which comments stop approval is one of the checks.
  useEffect(() => checks.refresh(), [stopping?.join()])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that somebody asks for the comments.
  useEffect(() => {
    if (comments.asked > 0) show('comments')
  }, [comments.asked])
  return (
    <div
      className={classes.page}
      data-focus={focused || undefined}
      data-preview={previewing || undefined}
      style={{ '--briefing-head': headHeight > 0 ? `${headHeight}px` : undefined } as CSSProperties}
    >
      <title>{`${title || common.untitled} · Stet`}</title>
      <div className={classes.head} ref={head}>
        <Link href="/desk/briefings" className={classes.back}>
          <IconArrowLeft size={15} aria-hidden="true" /> {words.back}
        </Link>
        <WorkflowBar
          verbs={verbs}
          blocking={blockingOf(checks)}
          onShowChecks={() => show('checks')}
          onShowSide={() => show(tab)}
        />
        <ReviewDueStrip onStart={verbs.start} />
        <KilledStrip />
        <EmbargoStrip onStart={verbs.start} />
        <ScheduleList />
        <SinceLookStrip />
      </div>
      <div className={classes.text} inert={open} data-writing-room>
        <ReviewNote />
        {children}
      </div>
      <SidePanel tab={tab} open={open} checks={checks} onTab={setTab} onClose={() => setOpen(false)} />
      {previewing && <PreviewPanel onClose={() => setPreviewing(false)} />}
    </div>
  )
}

/** True where the side panel covers the text: the same width as in the style sheet. */
function isNarrow(): boolean {
  return window.matchMedia('(max-width: 72rem)').matches
}
