'use client'

import { UnstyledButton } from '@mantine/core'
import { useWhen } from '#components/briefing/use-when.ts'
import { useMessages } from '#components/ui/messages.tsx'
import type { RevisionRow as Revision } from '#lib/desk-client/history-calls.ts'
import classes from './history.module.css'
import { useClockTime } from './use-clock-time.ts'
import { Writers } from './writers.tsx'

/** One revision: its name, who made it and why, who wrote in it, what editors said, whether readers have or had it. */
export function RevisionRow({ revision, onOpen }: { revision: Revision; onOpen: () => void }) {
  const words = useMessages().history
  const when = useWhen()
  const clock = useClockTime()
  const { number, reason, restoredFrom, by, contributors, at, approved, live, name, reviews, publishedAt } = revision
  const why = restoredFrom === null ? words.reasons[reason] : words.restoredFrom(restoredFrom)
  // What the program kept of its own accord is the work of those who wrote it.
  const maker = contributors.find(({ id }) => id === by.id) ?? (reason === 'save' ? contributors[0] : undefined) ?? by
  return (
    <li>
      <UnstyledButton className={classes.revision} data-row onClick={onOpen}>
        <span className={classes.first}>
          <strong>{name ?? words.revision(number)}</strong>
          {name && <span className={classes.quiet}>{words.revision(number)}</span>}
          {approved && <span className={`${classes.sign} stet-approved`}>{words.approvedSign}</span>}
          {live && <span className={classes.live}>{words.liveSign}</span>}
          <time className={classes.time} dateTime={at} title={when.full(at)} suppressHydrationWarning>
            {clock.time(at)}
          </time>
        </span>
        <span className={classes.who}>
          <Writers people={[maker]} />
          {why}
        </span>
        <Writers people={contributors.filter(({ id }) => id !== maker.id)} />
        {reviews.map(review => (
          <span key={review.at} className={classes.review} data-verdict={review.verdict} suppressHydrationWarning>
            {words.verdicts[review.verdict](review.by.name, when.short(review.at))}
            {review.note && <q className={classes.said}>{review.note}</q>}
          </span>
        ))}
        {publishedAt && (
          <span className={classes.live} suppressHydrationWarning>
            {words.publishedAt(when.short(publishedAt))}
          </span>
        )}
      </UnstyledButton>
    </li>
  )
}
