'use client'

import { IconClockExclamation } from '@tabler/icons-react'
import Link from 'next/link'
import { useLocale, useMessages } from '#components/ui/messages.tsx'
import { StatusBadge } from '#components/ui/status-badge.tsx'
import { When } from '#components/ui/when.tsx'
import type { BriefingRow } from '#lib/briefings/briefing.ts'
import classes from './briefing-rows.module.css'
import { type RowTime, timeOfRow } from './time-of-row.ts'

type Props = {
  rows: BriefingRow[]
  /** Which of a briefing's times these rows are about. */
  time: RowTime
  label: string
}

/** Briefings as dense rows: state, title, where it belongs, whose it is, and the time that matters here. */
export function BriefingRows({ rows, time, label }: Props) {
  return (
    <ul className={classes.rows} aria-label={label}>
      {rows.map(row => (
        <li key={row.id}>
          <Row row={row} time={time} />
        </li>
      ))}
    </ul>
  )
}

function Row({ row, time }: { row: BriefingRow; time: RowTime }) {
  const { common, list } = useMessages()
  const own = useLocale()
  const shown = timeOfRow(row, time)
  return (
    <Link href={`/desk/briefings/${row.id}`} className={classes.row} data-row prefetch={false}>
      <span className={classes.status}>
        <StatusBadge status={row.status} />
      </span>
      <span className={classes.title} lang={row.title && row.locale !== own ? row.locale : undefined}>
        {row.title || common.untitled}
      </span>
      <span className={classes.place}>{[row.series?.name, row.section?.name].filter(Boolean).join(' · ')}</span>
      <span className={classes.people}>{row.bylines.join(', ')}</span>
      <span className={classes.time}>
        {row.late && (
          <span className={classes.late}>
            <IconClockExclamation size={14} stroke={2} aria-hidden="true" />
            {list.late}
          </span>
        )}
        {shown && (
          <span className={row.schedule?.status === 'held' && shown.word === 'held' ? classes.late : undefined}>
            {list[shown.word]} <When at={shown.at} timeZone={shown.timeZone} dense />
          </span>
        )}
      </span>
    </Link>
  )
}
