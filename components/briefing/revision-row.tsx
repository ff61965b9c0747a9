'use client'

import { UnstyledButton } from '@mantine/core'
import { useMessages } from '#components/ui/messages.tsx'
import { When } from '#components/ui/when.tsx'
import type { RevisionView } from '#lib/briefings/briefing.ts'
import classes from './history.module.css'

/** One revision: who made it and why, who changed the text up to it, whether it was approved or is live. */
export function RevisionRow({ revision, onOpen }: { revision: RevisionView; onOpen: () => void }) {
  const words = useMessages().history
  const { number, reason, restoredFrom, by, contributors, at, approved, live } = revision
  const others = contributors.filter(({ id }) => id !== by.id).map(({ name }) => name)
  return (
    <li>
      <UnstyledButton className={classes.revision} onClick={onOpen}>
        <span className={classes.first}>
          <strong>{words.revision(number)}</strong>
          {approved && <span className={`${classes.sign} stet-approved`}>{words.approvedSign}</span>}
          {live && <span className={classes.live}>{words.liveSign}</span>}
        </span>
        <span>
          {by.name} · {restoredFrom === null ? words.reasons[reason] : words.restoredFrom(restoredFrom)}
        </span>
        {others.length > 0 && <span className={classes.quiet}>{words.contributors(others.join(', '))}</span>}
        <span className={classes.quiet}>
          <When at={at} dense />
        </span>
      </UnstyledButton>
    </li>
  )
}
