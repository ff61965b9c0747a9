import { and, desc, eq, gt, inArray, not, type SQL } from 'drizzle-orm'
import { read, tables } from '#db/store.ts'
import { now } from '#lib/kernel/clock.ts'
import { visibleToPublic } from '#lib/publishing/public.ts'
import type { FeedFilters } from './feed.ts'

const DAYS = 30
const DAY_MS = 86_400_000
const MOST = 200
/** Named one by one: an index finds them among a million that are live. */
const LEFT: ('withdrawn' | 'killed')[] = ['withdrawn', 'killed']

/** A briefing that was public and is not any more: no word of its text, only what readers are told in its place. */
export type Departed = {
  id: string
  revision: number
  reason: 'withdrawn' | 'killed'
  notice: string | null
  at: string
}

/** What left in the last 30 days, at most 200: killed ones first, each group newest first. */
export async function listDeparted(filters: FeedFilters): Promise<Departed[]> {
  const { publications, changes } = tables
  const since = new Date(now().getTime() - DAYS * DAY_MS)
  const rows = await (await read())
    .select({
      id: publications.briefingId,
      revision: publications.revision,
      state: publications.state,
      notice: publications.notice,
      at: changes.at,
    })
    .from(publications)
    .innerJoin(changes, eq(changes.seq, publications.seq))
    .where(
      and(not(visibleToPublic()), inArray(publications.state, LEFT), gt(changes.at, since), await narrowed(filters)),
    )
    .orderBy(desc(eq(publications.state, 'killed')), desc(changes.seq))
    .limit(MOST)
  return rows.map(({ state, at, ...row }) => ({
    ...row,
    reason: state === 'killed' ? ('killed' as const) : ('withdrawn' as const),
    at: at.toISOString(),
  }))
}

async function narrowed({ section, series, tag, author, locale }: FeedFilters): Promise<SQL | undefined> {
  const { publications, publicationTags, publicationAuthors } = tables
  const reader = await read()
  const tagged = reader.select({ id: publicationTags.briefingId }).from(publicationTags)
  const written = reader.select({ id: publicationAuthors.briefingId }).from(publicationAuthors)
  return and(
    section === undefined ? undefined : eq(publications.section, section),
    series === undefined ? undefined : eq(publications.series, series),
    locale === undefined ? undefined : eq(publications.locale, locale),
    tag === undefined ? undefined : inArray(publications.briefingId, tagged.where(eq(publicationTags.tag, tag))),
    author === undefined
      ? undefined
      : inArray(publications.briefingId, written.where(eq(publicationAuthors.author, author))),
  )
}
