import { redirect } from 'next/navigation'
import { readFilters, readPages } from '#components/briefings/list-filters.ts'
import { ListView } from '#components/briefings/list-view.tsx'
import { mayCreate, seesWorkingCopies } from '#lib/briefings/policy.ts'
import { taxonomy } from '#lib/taxonomy/taxonomy.ts'
import { briefingPages } from '#lib/web/briefing-pages.ts'
import { requireActor } from '#lib/web/session.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Page({ searchParams }: Props) {
  const actor = await requireActor('/desk/briefings')
  if (!seesWorkingCopies(actor)) redirect('/desk/people')
  const params = await searchParams
  const filters = readFilters(params)
  const pages = readPages(params)
  const [list, { sections, series }] = await Promise.all([briefingPages(actor, filters, pages), taxonomy()])
  return (
    <ListView
      filters={filters}
      pages={pages}
      rows={list.rows}
      hasMore={list.nextCursor !== null}
      counts={list.counts}
      sections={sections}
      series={series}
      me={actor.id}
      mayCreate={mayCreate(actor)}
    />
  )
}
