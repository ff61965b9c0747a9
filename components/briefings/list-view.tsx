'use client'

import { Button } from '@mantine/core'
import Link from 'next/link'
import { NewBriefing } from '#components/home/new-briefing.tsx'
import type { SeriesTemplate } from '#components/home/series-template.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import { PageHead } from '#components/ui/page-head.tsx'
import type { BriefingRow, Named } from '#lib/briefings/briefing.ts'
import { BriefingRows } from './briefing-rows.tsx'
import { FilterBar } from './filter-bar.tsx'
import { ImportButton } from './import-button.tsx'
import { type ListFilters, listAddress } from './list-filters.ts'
import classes from './list-view.module.css'
import { StageTabs } from './stage-tabs.tsx'
import { useRowKeys } from './use-row-keys.ts'

type Props = {
  filters: ListFilters
  pages: number
  rows: BriefingRow[]
  hasMore: boolean
  counts: Record<string, number>
  sections: Named[]
  series: SeriesTemplate[]
  me: string
  mayCreate: boolean
}

/** All briefings: stage tabs, filters and rows. What is shown is in the address, so that it can be kept and sent. */
export function ListView({ filters, pages, rows, hasMore, counts, sections, series, me, mayCreate }: Props) {
  const { list } = useMessages()
  useRowKeys()
  const filtered = Object.values(filters).some(Boolean)
  return (
    <>
      <PageHead title={list.title}>
        {mayCreate && <ImportButton />}
        {mayCreate && <NewBriefing series={series} />}
      </PageHead>
      <StageTabs filters={filters} counts={counts} />
      <FilterBar filters={filters} sections={sections} series={series} rows={rows} me={me} />
      {rows.length > 0 ? (
        <BriefingRows rows={rows} time="next" label={list.title} />
      ) : (
        <EmptyState action={filtered && <Link href="/desk/briefings">{list.clear}</Link>}>
          {filtered ? list.emptyFiltered : list.empty}
        </EmptyState>
      )}
      <div className={classes.foot}>
        <span role="status">{rows.length > 0 && list.shown(rows.length)}</span>
        {hasMore && (
          <Button component={Link} href={listAddress(filters, pages + 1)} scroll={false} variant="default">
            {list.loadMore}
          </Button>
        )}
        <span className={classes.keys}>{rows.length > 0 && list.keyboard}</span>
      </div>
    </>
  )
}
