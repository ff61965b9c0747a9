'use client'

import { Skeleton } from '@mantine/core'
import { useState } from 'react'
import { useBriefing } from '#components/briefing/briefing-context.tsx'
import { useRead } from '#components/briefing/use-read.ts'
import { useMessages } from '#components/ui/messages.tsx'
import { ProblemNotice } from '#components/ui/problem-notice.tsx'
import { When } from '#components/ui/when.tsx'
import { desk } from '#lib/desk-client/desk-client.ts'
import classes from './history.module.css'

/** The audit log of this briefing, folded until someone asks for it. */
export function AuditList() {
  const words = useMessages().history.audit
  const [open, setOpen] = useState(false)
  return (
    <details className={classes.audit} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{words.title}</summary>
      {open && <AuditEvents />}
    </details>
  )
}

function AuditEvents() {
  const words = useMessages().history.audit
  const { briefing } = useBriefing()
  const { data, problem } = useRead(`${briefing.id} ${briefing.version}`, () => desk.briefings.audit(briefing.id))
  if (problem) return <ProblemNotice problem={problem} />
  if (!data) return <Skeleton height={120} mt="xs" aria-label={words.loading} />
  if (data.length === 0) return <p className={classes.empty}>{words.empty}</p>
  return (
    <ol className={classes.events}>
      {data.map(({ seq, at, event, by, detail }) => (
        <li key={seq}>
          <span>
            {detail.automatic === true ? words.automatic : `${by} · ${words.events[event] ?? event}`}
            {detail.break_glass === true && words.withoutApproval}
          </span>
          <span className={classes.quiet}>
            <When at={at} dense />
          </span>
        </li>
      ))}
    </ol>
  )
}
