import { and, desc, eq, isNull, type SQL } from 'drizzle-orm'
import { type Reader, read, tables } from '#db/store.ts'
import type { BriefingRecord } from '#lib/briefings/load-briefing.ts'
import { slugFrom } from '#lib/document/slug-from.ts'
import { AppError } from '#lib/kernel/errors.ts'
import type { PicturePass } from '#lib/media/media-by-id.ts'
import { renderDraft } from './render-draft.ts'
import { showable } from './showable.ts'

export type Which = { id: string } | { slug: string }

/** The item of a working copy as it is now, by its id, or by the address that it has, had or would get. Throws `not-found`, also for what is killed or put aside. */
export async function findDraft(which: Which, pass: PicturePass): Promise<string> {
  const reader = await read()
  const { briefings } = tables
  const row = 'id' in which ? await one(reader, eq(briefings.id, which.id)) : await bySlug(reader, which.slug)
  if (!row) throw new AppError('not-found', 'There is no such briefing.')
  return (await renderDraft(reader, row, pass)).item
}

async function bySlug(reader: Reader, slug: string): Promise<BriefingRecord | null> {
  const { briefings, slugs } = tables
  const working = await one(reader, eq(briefings.slug, slug))
  if (working) return working
  const [known] = await reader.select().from(slugs).where(eq(slugs.slug, slug))
  if (known) return one(reader, eq(briefings.id, known.briefingId))
  const unnamed = await reader
    .select({ id: briefings.id, title: briefings.title })
    .from(briefings)
    .where(and(showable(), isNull(briefings.slug)))
    .orderBy(desc(briefings.changedAt))
  const match = unnamed.find(({ title }) => slugFrom(title) === slug)
  return match ? one(reader, eq(briefings.id, match.id)) : null
}

async function one(reader: Reader, which: SQL): Promise<BriefingRecord | null> {
  const { briefings } = tables
  const [row] = await reader
    .select()
    .from(briefings)
    .where(and(which, showable()))
    .orderBy(desc(briefings.changedAt))
    .limit(1)
  return row ?? null
}
