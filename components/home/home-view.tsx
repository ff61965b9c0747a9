'use client'

import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Reinstatement } from '#components/briefing/reinstatement-dialog.tsx'
import { BriefingRows } from '#components/briefings/briefing-rows.tsx'
import type { RowTime } from '#components/briefings/time-of-row.ts'
import { Calls } from '#components/comments/calls.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import { PageHead } from '#components/ui/page-head.tsx'
import type { BriefingRow } from '#lib/briefings/briefing.ts'
import type { CallView } from '#lib/desk-client/comment-calls.ts'
import type { WebhookView } from '#lib/desk-client/desk-client.ts'
import classes from './home-view.module.css'
import { NewBriefing } from './new-briefing.tsx'
import { Reinstatements } from './reinstatements.tsx'
import { type DueReview, ReviewsDue } from './reviews-due.tsx'
import type { SeriesTemplate } from './series-template.ts'
import { SeriesTemplates } from './series-templates.tsx'
import { SilentWebhooks } from './silent-webhooks.tsx'

type Groups = Record<'waiting' | 'late' | 'scheduled' | 'live' | 'mine', BriefingRow[]>
type Props = {
  /** The id of the person at the desk. */
  me: string
  /** Open comments that ask for them. */
  calls: CallView[]
  groups: Groups
  reviewsDue: DueReview[]
  reinstatements: Reinstatement[]
  /** Those that are told nothing any more, for who can enable them. */
  webhooks: WebhookView[]
  series: SeriesTemplate[]
  mayCreate: boolean
}

const ORDER: { group: keyof Groups; time: RowTime; side: 'mine' | 'desk' }[] = [
  { group: 'waiting', time: 'submitted', side: 'mine' },
  { group: 'mine', time: 'changed', side: 'mine' },
  { group: 'late', time: 'due', side: 'desk' },
  { group: 'scheduled', time: 'schedule', side: 'desk' },
  { group: 'live', time: 'published', side: 'desk' },
]

/** What needs this person now, what the desk does next, and the way to a new briefing. */
export function HomeView({ me, calls, groups, reviewsDue, reinstatements, webhooks, series, mayCreate }: Props) {
  const { home } = useMessages()
  const column = (side: 'mine' | 'desk') => (
    <div className={classes.column}>
      {ORDER.filter(entry => entry.side === side).map(({ group, time }) => (
        <Group key={group} name={group} rows={groups[group]} time={time}>
          {group === 'mine' && mayCreate && <SeriesTemplates series={series} />}
        </Group>
      ))}
    </div>
  )
  return (
    <>
      <PageHead title={home.title}>
        <Link href="/desk/briefings" className={classes.all}>
          {home.all}
        </Link>
        {mayCreate && <NewBriefing series={series} />}
      </PageHead>
      {reviewsDue.length > 0 && <ReviewsDue reviews={reviewsDue} />}
      {reinstatements.length > 0 && <Reinstatements me={me} requests={reinstatements} />}
      <SilentWebhooks webhooks={webhooks} />
      {calls.length > 0 && <Calls calls={calls} />}
      <div className={classes.columns}>
        {column('mine')}
        {column('desk')}
      </div>
    </>
  )
}

type GroupProps = { name: keyof Groups; rows: BriefingRow[]; time: RowTime; children?: ReactNode }

function Group({ name, rows, time, children }: GroupProps) {
  const { home } = useMessages()
  return (
    <section aria-labelledby={`group-${name}`} data-group={name}>
      <h2 id={`group-${name}`} className={classes.heading} data-alarm={name === 'late' && rows.length > 0}>
        {home.groups[name]} <span className={classes.count}>{rows.length}</span>
      </h2>
      {rows.length > 0 ? (
        <BriefingRows rows={rows} time={time} label={home.groups[name]} />
      ) : (
        <EmptyState action={children}>{home.empty[name]}</EmptyState>
      )}
    </section>
  )
}
