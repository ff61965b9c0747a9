import { notFound } from 'next/navigation'
import { readLibraryFilters, readLibraryPages } from '#components/media/library-filters.ts'
import { LibraryView } from '#components/media/library-view.tsx'
import { mayCreate, seesWorkingCopies } from '#lib/briefings/policy.ts'
import { mediaPages } from '#lib/web/media-pages.ts'
import { requireActor } from '#lib/web/session.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Page({ searchParams }: Props) {
  const actor = await requireActor('/desk/media')
  if (!seesWorkingCopies(actor)) notFound()
  const params = await searchParams
  const filters = readLibraryFilters(params)
  const pages = readLibraryPages(params)
  const list = await mediaPages(actor, filters, pages)
  return <LibraryView filters={filters} pages={pages} list={list} mayAdd={mayCreate(actor)} />
}
