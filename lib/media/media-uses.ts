import { asc, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import { type Reader, read, tables } from '#db/store.ts'
import type { BriefingRow, Named } from '#lib/briefings/briefing.ts'
import { picturesOfText } from '#lib/briefings/pictures-of.ts'
import { seesWorkingCopies } from '#lib/briefings/policy.ts'
import { rowsOf } from '#lib/briefings/rows.ts'
import type { DocumentJson } from '#lib/document/document-json.ts'
import { command } from '#lib/kernel/command.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { findMedia } from './get-media.ts'
import type { UsePlace } from './record-uses.ts'

/** A briefing that shows a picture: in its newest text or fields, in a revision, to readers. */
export type MediaUse = Pick<BriefingRow, 'id' | 'title' | 'status' | 'stage' | 'visibility'> & { places: UsePlace[] }

/** Where a picture is used: briefings, most recently changed first, and the templates of series. */
export type MediaUses = { briefings: MediaUse[]; templates: Named[] }

/** Where a picture is used, for people who see working copies. Throws `not-found` for anyone else. */
export const mediaUses = command(z.strictObject({ id: z.string().max(64) }), async (actor, { id }) => {
  const row = seesWorkingCopies(actor) ? await findMedia(id) : undefined
  if (!row) throw new AppError('not-found', 'There is no such picture.')
  return usesOf(await read(), id)
})

/** The same inside of another question, or of a transaction. */
export async function usesOf(reader: Reader, mediaId: string): Promise<MediaUses> {
  const { mediaUses: table } = tables
  const rows = await reader.select().from(table).where(eq(table.mediaId, mediaId))
  const places = Map.groupBy(rows, ({ briefingId }) => briefingId)
  const briefings = await namedUses(reader, [...places.keys()])
  const placesOf = (id: string) => (places.get(id) ?? []).map(({ place }) => place).sort()
  return {
    briefings: briefings.map(briefing => ({ ...briefing, places: placesOf(briefing.id) })),
    templates: await templatesWith(reader, mediaId),
  }
}

/** What a list of uses says of each briefing, most recently changed first. */
export async function namedUses(reader: Reader, ids: string[]): Promise<Omit<MediaUse, 'places'>[]> {
  if (ids.length === 0) return []
  const { briefings } = tables
  const rows = await rowsOf(reader, await reader.select().from(briefings).where(inArray(briefings.id, ids)))
  return rows
    .sort((a, b) => b.changedAt.localeCompare(a.changedAt))
    .map(({ id, title, status, stage, visibility }) => ({ id, title, status, stage, visibility }))
}

async function templatesWith(reader: Reader, mediaId: string): Promise<Named[]> {
  const { series } = tables
  const rows = await reader.select().from(series).orderBy(asc(series.slug))
  const shows = (template: unknown) => template !== null && picturesOfText(template as DocumentJson).includes(mediaId)
  return rows.filter(({ template }) => shows(template)).map(({ slug, name }) => ({ slug, name }))
}
