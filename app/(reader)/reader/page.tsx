import { notFound } from 'next/navigation'
import { ReaderList } from '#components/reader/reader-list.tsx'
import { env } from '#lib/kernel/env.ts'
import { currentLocale } from '#lib/web/locale.ts'
import { type PublicQuery, publicList, publicName, publicSections } from '#lib/web/public-api.ts'

const FILTERS = ['section', 'series', 'tag', 'author'] as const

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Page({ searchParams }: Props) {
  const { filter, ...query } = queryOf(await searchParams)
  const [page, sections, locale] = await Promise.all([publicList(query), publicSections(), currentLocale()])
  const section = sections.find(({ slug }) => slug === query.section)
  const name = filter && filter !== 'section' ? await publicName(query) : (section?.name ?? null)
  if (!page || (filter && name === null)) notFound()
  const { name: site, url: home } = env()
  return <ReaderList {...{ page, query, name, sections, locale, site, home }} />
}

/** One filter at most, the first of the address; a search is over everything. */
function queryOf(given: Awaited<Props['searchParams']>): PublicQuery & { filter?: (typeof FILTERS)[number] } {
  const first = (name: string) => [given[name]].flat()[0]?.trim() || undefined
  const q = first('q')?.slice(0, 200)
  const filter = q ? undefined : FILTERS.find(first)
  return { q, cursor: first('cursor'), ...(filter && { filter, [filter]: first(filter) }) }
}
