'use client'

import { UnstyledButton } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import type { RevisionRow as Revision } from '#lib/desk-client/history-calls.ts'
import { writersOf } from './fold-saves.ts'
import classes from './history.module.css'
import { RevisionRow } from './revision-row.tsx'
import { useClockTime } from './use-clock-time.ts'
import { Writers } from './writers.tsx'

/** A run of revisions that were kept while people wrote, in one row that opens. Newest first. */
export function SavesFold({ revisions, onOpen }: { revisions: Revision[]; onOpen: (number: number) => void }) {
  const words = useMessages().history
  const clock = useClockTime()
  const [open, setOpen] = useState(false)
  const [last, first] = [revisions[0], revisions.at(-1)]
  if (!first || !last) return null
  const span = [first, last].map(({ at }) => clock.time(at))
  return (
    <li>
      <UnstyledButton className={classes.revision} data-row aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className={classes.first}>
          <IconChevronRight size={14} className={classes.chevron} aria-hidden="true" />
          <span>{words.saves(revisions.length)}</span>
          <span className={classes.time} suppressHydrationWarning>
            {[...new Set(span)].join('–')}
          </span>
        </span>
        <Writers people={writersOf(revisions)} />
      </UnstyledButton>
      {open && (
        <ol className={classes.folded}>
          {revisions.map(revision => (
            <RevisionRow key={revision.number} revision={revision} onOpen={() => onOpen(revision.number)} />
          ))}
        </ol>
      )}
    </li>
  )
}
