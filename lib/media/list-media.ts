import { and, asc, desc, eq, inArray, lt, or, type SQL } from 'drizzle-orm'
import { type Reader, read, tables } from '#db/store.ts'
import type { PersonName } from '#lib/briefings/briefing.ts'
import { seesWorkingCopies } from '#lib/briefings/policy.ts'
import type { Actor } from '#lib/kernel/actor.ts'
import { command } from '#lib/kernel/command.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { namesById } from '#lib/people/people-names.ts'
import { MediaFilter, mediaInUse, mediaWhere, readingsOf } from './media-filter.ts'
import { type MediaRecord, type MediaView, mediaView } from './media-view.ts'

/** A picture in the library: how many briefings show it, and whether readers see it now. */
export type MediaRow = MediaView & { usedBy: number; live: boolean }

/** `counts`: how many there are in each kind of use under the same other filters. `uploaders`: everybody who brought one in. */
export type MediaList = {
  rows: MediaRow[]
  nextCursor: string | null
  counts: Record<MediaFilter['use'], number>
  uploaders: PersonName[]
}

/** The newsroom's pictures, newest first, for people who see working copies; an empty library for anyone else. Throws `validation`. */
export const listMedia = command(MediaFilter, async (actor, filter): Promise<MediaList> => {
  if (!seesWorkingCopies(actor)) return EMPTY
  const reader = await read()
  const where = await whereOf(reader, filter)
  const { media } = tables
  const records = await reader
    .select()
    .from(media)
    .where(and(where, mediaInUse(reader, filter.use), after(filter.cursor)))
    .orderBy(desc(media.createdAt), desc(media.id))
    .limit(filter.limit + 1)
  const page = records.slice(0, filter.limit)
  const last = records.length > filter.limit ? page.at(-1) : undefined
  return {
    rows: await rowsOf(reader, actor, page),
    nextCursor: last ? `${last.createdAt.getTime()}.${last.id}` : null,
    counts: await countsOf(reader, where),
    uploaders: await uploadersOf(reader),
  }
})

const EMPTY: MediaList = { rows: [], nextCursor: null, counts: { all: 0, live: 0, used: 0, unused: 0 }, uploaders: [] }

/** The first reading of what is typed that finds anything; the last one when none does. */
async function whereOf(reader: Reader, filter: MediaFilter): Promise<SQL | undefined> {
  const readings = readingsOf(filter.q ?? '').map(words => mediaWhere(filter, words))
  for (const where of readings.slice(0, -1)) if ((await reader.$count(tables.media, where)) > 0) return where
  return readings.at(-1)
}

async function countsOf(reader: Reader, where: SQL | undefined): Promise<MediaList['counts']> {
  const all = await reader.$count(tables.media, where)
  const used = await reader.$count(tables.media, and(where, mediaInUse(reader, 'used')))
  const live = await reader.$count(tables.media, and(where, mediaInUse(reader, 'live')))
  return { all, live, used, unused: all - used }
}

async function rowsOf(reader: Reader, actor: Actor, records: MediaRecord[]): Promise<MediaRow[]> {
  if (records.length === 0) return []
  const { mediaUses } = tables
  const ids = records.map(({ id }) => id)
  const uses = await reader.select().from(mediaUses).where(inArray(mediaUses.mediaId, ids))
  return records.map(record => {
    const own = uses.filter(({ mediaId }) => mediaId === record.id)
    const usedBy = new Set(own.map(({ briefingId }) => briefingId)).size
    return { ...mediaView(actor, record), usedBy, live: own.some(({ place }) => place === 'live') }
  })
}

async function uploadersOf(reader: Reader): Promise<PersonName[]> {
  const { media } = tables
  const rows = await reader.selectDistinct({ by: media.createdBy }).from(media).orderBy(asc(media.createdBy))
  const person = await namesById(reader)
  return rows.map(({ by }) => person(by)).sort((a, b) => a.name.localeCompare(b.name))
}

function after(cursor: string | undefined): SQL | undefined {
  if (!cursor) return undefined
  const [, time, id] = /^(\d{1,15})\.([\w-]{1,64})$/.exec(cursor) ?? []
  if (!time || !id) throw new AppError('validation', 'This cursor is not one of ours.', { reason: 'cursor' })
  const at = new Date(Number(time))
  const { media } = tables
  return or(lt(media.createdAt, at), and(eq(media.createdAt, at), lt(media.id, id)))
}
