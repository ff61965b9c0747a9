'use client'

import type { RevisionRow as Revision } from '#lib/desk-client/history-calls.ts'
import { timelineOf } from './fold-saves.ts'
import classes from './history.module.css'
import { RevisionRow } from './revision-row.tsx'
import { SavesFold } from './saves-fold.tsx'
import { useClockTime } from './use-clock-time.ts'

/** Revisions by day, newest first. */
export function Timeline({ revisions, onOpen }: { revisions: Revision[]; onOpen: (number: number) => void }) {
  const clock = useClockTime()
  return timelineOf(revisions, clock.day).map(({ day, entries }) => (
    <section key={day} aria-label={day}>
      <h3 className={classes.day} suppressHydrationWarning>
        {day}
      </h3>
      <ol className={classes.revisions}>
        {entries.map(entry =>
          entry.kind === 'saves' ? (
            <SavesFold key={entry.revisions.at(-1)?.number} revisions={entry.revisions} onOpen={onOpen} />
          ) : (
            <RevisionRow
              key={entry.revision.number}
              revision={entry.revision}
              onOpen={() => onOpen(entry.revision.number)}
            />
          ),
        )}
      </ol>
    </section>
  ))
}
