'use client'

import Link from 'next/link'
import { useMessages } from '#components/ui/messages.tsx'
import { type ListFilters, listAddress, TABS } from './list-filters.ts'
import classes from './stage-tabs.module.css'

/** The stages of the working copy, and what is live, as links with how many briefings stand there under the other filters. */
export function StageTabs({ filters, counts }: { filters: ListFilters; counts: Record<string, number> }) {
  const { common, list } = useMessages()
  return (
    <nav aria-label={list.tabs} className={classes.tabs}>
      <Tab
        label={list.all}
        count={counts.all ?? 0}
        here={!filters.stage}
        href={listAddress({ ...filters, stage: undefined })}
      />
      {TABS.map(stage => (
        <Tab
          key={stage}
          label={stage === 'live' ? common.visibility.live : common.stage[stage]}
          count={counts[stage] ?? 0}
          here={filters.stage === stage}
          href={listAddress({ ...filters, stage })}
        />
      ))}
    </nav>
  )
}

function Tab({ label, count, here, href }: { label: string; count: number; here: boolean; href: string }) {
  return (
    <Link href={href} className={classes.tab} aria-current={here ? 'true' : undefined} prefetch={false}>
      {label} <span className={classes.count}>{count}</span>
    </Link>
  )
}
