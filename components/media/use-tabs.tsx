'use client'

import Link from 'next/link'
import tabs from '#components/briefings/stage-tabs.module.css'
import { useMessages } from '#components/ui/messages.tsx'
import type { MediaList } from '#lib/desk-client/media-calls.ts'
import { type LibraryFilters, libraryAddress, USES } from './library-filters.ts'

/** The kinds of use as links, with how many pictures there are in each under the other filters. */
export function UseTabs({ filters, counts }: { filters: LibraryFilters; counts: MediaList['counts'] }) {
  const words = useMessages().media.use
  return (
    <nav aria-label={words.label} className={tabs.tabs}>
      {([undefined, ...USES] as const).map(use => (
        <Link
          key={use ?? 'all'}
          href={libraryAddress({ ...filters, use })}
          className={tabs.tab}
          aria-current={filters.use === use ? 'true' : undefined}
          prefetch={false}
        >
          {words[use ?? 'all']} <span className={tabs.count}>{counts[use ?? 'all']}</span>
        </Link>
      ))}
    </nav>
  )
}
