'use client'

import Link from 'next/link'
import { useTick } from '#components/briefing/use-tick.ts'
import { useWhen } from '#components/briefing/use-when.ts'
import { useMessages } from '#components/ui/messages.tsx'
import { StatusBadge } from '#components/ui/status-badge.tsx'
import type { BriefingRow } from '#lib/briefings/briefing.ts'
import { now } from '#lib/kernel/clock.ts'
import classes from './home-view.module.css'

/** A briefing that readers see without approval. */
export type DueReview = BriefingRow & { reviewDueAt: string }

/** What went out without approval and waits for a second person, with the time that is left. */
export function ReviewsDue({ reviews }: { reviews: DueReview[] }) {
  const { common, home } = useMessages()
  const when = useWhen()
  useTick()
  return (
    <section aria-labelledby="group-reviewsDue" data-group="reviewsDue" className={classes.urgent}>
      <h2 id="group-reviewsDue" className={classes.heading} data-alarm="true">
        {home.groups.reviewsDue} <span className={classes.count}>{reviews.length}</span>
      </h2>
      <ul className={classes.list} aria-label={home.groups.reviewsDue}>
        {reviews.map(({ id, title, status, reviewDueAt }) => (
          <li key={id}>
            <Link href={`/desk/briefings/${id}`} className={classes.item} data-row prefetch={false}>
              <StatusBadge status={status} />
              <span className={classes.title}>{title || common.untitled}</span>
              <span className={classes.alarm} suppressHydrationWarning>
                {home[new Date(reviewDueAt) > now() ? 'reviewDue' : 'reviewOverdue'](when.away(reviewDueAt))}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
