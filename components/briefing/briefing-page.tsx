'use client'

import { useElementSize } from '@mantine/hooks'
import { IconArrowLeft } from '@tabler/icons-react'
import Link from 'next/link'
import { type CSSProperties, type ReactNode, useState } from 'react'
import { BriefingEditor } from '#components/editor/briefing-editor.tsx'
import { EditorSession } from '#components/editor/editor-session.tsx'
import { useMessages } from '#components/ui/messages.tsx'
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

type Person = { id: string; name: string; roles: readonly Role[] }
type Props = { briefing: Briefing; person: Person; newsroom: Newsroom }

/** The page of one briefing: its text in the middle, its fields, checks and history at the side, its workflow above. */
export function BriefingPage({ briefing: { document, ...initial }, person, newsroom }: Props) {
  return (
    <BriefingProvider me={person.id} initial={initial} newsroom={newsroom}>
      <OpenBriefing initialDocument={document as DocumentJson} person={person} />
    </BriefingProvider>
  )
}

function OpenBriefing({ initialDocument, person }: { initialDocument: DocumentJson; person: Person }) {
  const { briefing, refresh } = useBriefing()
  return (
    <EditorSession briefing={briefing} person={person} onBriefingChanged={refresh}>
      <Layout>
        <BriefingEditor briefing={briefing} initialDocument={initialDocument} />
      </Layout>
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
  useLeaveWarning()
  const show = (next: SideTab) => {
    setTab(next)
    setOpen(isNarrow())
  }
  return (
    <div
      className={classes.page}
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
      </div>
      <div className={classes.text} inert={open}>
        <ReviewNote />
        {children}
      </div>
      <SidePanel tab={tab} open={open} checks={checks} onTab={setTab} onClose={() => setOpen(false)} />
    </div>
  )
}

/** True where the side panel covers the text: the same width as in the style sheet. */
function isNarrow(): boolean {
  return window.matchMedia('(max-width: 72rem)').matches
}
