import { desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { type Tx, tables, transaction } from '#db/store.ts'
import { recordEvent } from '#lib/audit/record-event.ts'
import { type DocumentJson, emptyDocument } from '#lib/document/document-json.ts'
import { titleOf } from '#lib/document/read.ts'
import { parseDocument } from '#lib/document/validate.ts'
import { type Actor, recordName } from '#lib/kernel/actor.ts'
import { now } from '#lib/kernel/clock.ts'
import { command } from '#lib/kernel/command.ts'
import { env } from '#lib/kernel/env.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { newId } from '#lib/kernel/ids.ts'
import { recordUses } from '#lib/media/record-uses.ts'
import { BriefingPatch, type Byline, type Locale } from './briefing.ts'
import { picturesOf } from './pictures-of.ts'
import { mayCreate } from './policy.ts'
import { assertReferences } from './resolve-fields.ts'
import { recordContributor, startEpoch } from './working-copy.ts'

const CreateInput = z.strictObject({
  ...BriefingPatch.shape,
  document: z.unknown().optional(),
  /** For archive material, which only import brings: when it was first published elsewhere. */
  archivedAt: z.date().optional(),
})

/** Starts a briefing as a draft, with its series' template and section, and its author's byline. Gives its id. Throws `forbidden`, `validation`. */
export const createBriefing = command(CreateInput, (actor, { document: given, ...fields }) =>
  transaction(async tx => {
    if (!mayCreate(actor)) throw new AppError('forbidden', 'Only the newsroom writes briefings.', { reason: 'role' })
    if (fields.archivedAt && actor.kind !== 'system') {
      throw new AppError('forbidden', 'Only import sets when archive material was published.', { reason: 'role' })
    }
    await assertReferences(tx, fields)
    const { document, section, locale } = await startOf(tx, fields.series ?? null, given)
    const id = newId()
    const at = now()
    const row = {
      id,
      version: 1,
      stage: 'draft' as const,
      visibility: 'unpublished' as const,
      title: titleOf(document),
      locale,
      section,
      tags: [],
      bylines: await ownByline(tx, actor),
      seo: {},
      timeZone: env().timeZone,
      ...fields,
      createdBy: recordName(actor),
      createdAt: at,
      changedAt: at,
      epoch: 1,
      revision: 0,
    }
    await startEpoch(tx, { id, epoch: 0 }, document)
    await recordUses(tx, id, 'working', picturesOf({ document, fields: { hero: row.hero ?? null, seo: row.seo } }))
    const [briefing] = await tx.insert(tables.briefings).values(row).returning()
    if (briefing && actor.kind === 'person') await recordContributor(tx, briefing, actor.id)
    await recordEvent(tx, actor, { event: 'briefing.created', subject: id, detail: { series: fields.series ?? null } })
    return { id }
  }),
)

async function startOf(
  tx: Tx,
  slug: string | null,
  given: unknown,
): Promise<{ document: DocumentJson; section: string | null; locale: Locale }> {
  const { series } = tables
  const [template] = slug ? await tx.select().from(series).where(eq(series.slug, slug)) : []
  const keyPoints = template?.keyPoints ?? 0
  const start = given ?? template?.template ?? emptyDocument({ keyPoints })
  return { document: parseDocument(start), section: template?.section ?? null, locale: await usualLocale(tx, slug) }
}

/** The language of the newest briefing of a series; Korean where there is none. */
async function usualLocale(tx: Tx, slug: string | null): Promise<Locale> {
  const { briefings } = tables
  const newest = slug
    ? await tx.select().from(briefings).where(eq(briefings.series, slug)).orderBy(desc(briefings.createdAt)).limit(1)
    : []
  return newest[0]?.locale ?? 'ko'
}

async function ownByline(tx: Tx, actor: Actor): Promise<Byline[]> {
  if (actor.kind !== 'person' || !actor.authorId) return []
  const { authors } = tables
  const [author] = await tx.select().from(authors).where(eq(authors.slug, actor.authorId))
  return author ? [{ role: author.role, displayName: author.name, author: author.slug }] : []
}
