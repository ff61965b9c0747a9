import { and, desc, eq, lte } from 'drizzle-orm'
import { type Reader, type Tx, tables } from '#db/store.ts'
import { withoutComments } from '#lib/comments/without-comments.ts'
import { canonicalJson, contentHash } from '#lib/document/canonical.ts'
import type { DocumentJson } from '#lib/document/document-json.ts'
import { migrateDocument } from '#lib/document/migrate.ts'
import { SCHEMA_VERSION } from '#lib/document/schema.ts'
import { type Actor, recordName } from '#lib/kernel/actor.ts'
import { now } from '#lib/kernel/clock.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { addUses } from '#lib/media/record-uses.ts'
import type { ContentFields, RevisionView } from './briefing.ts'
import type { BriefingRecord } from './load-briefing.ts'
import { picturesOf } from './pictures-of.ts'

export type Content = { document: DocumentJson; fields: ContentFields }
export type Revision = Content & { number: number; hash: string }

type Why = { reason: RevisionView['reason']; restoredFrom?: number }

/** Snapshots text and fields as the next revision, without what colleagues say about them; the row can never be changed afterwards. The caller sets `briefings.revision` to its number. */
export async function addRevision(
  tx: Tx,
  actor: Actor,
  briefing: BriefingRecord,
  given: Content,
  why: Why,
): Promise<Revision> {
  const number = briefing.revision + 1
  const { contributors, revisions } = tables
  const who = await tx
    .select({ personId: contributors.personId })
    .from(contributors)
    .where(and(eq(contributors.briefingId, briefing.id), eq(contributors.revision, number)))
  const content = uncommented(given)
  const value = { ...content, schemaVersion: SCHEMA_VERSION }
  const hash = contentHash(value)
  await tx.insert(revisions).values({
    briefingId: briefing.id,
    number,
    content: canonicalJson(value),
    hash,
    reason: why.reason,
    restoredFrom: why.restoredFrom ?? null,
    contributors: who.map(({ personId }) => personId),
    createdBy: recordName(actor),
    createdAt: now(),
  })
  await addUses(tx, briefing.id, 'revision', picturesOf(content))
  return { number, hash, ...content }
}

/** One revision with its text brought to today's schema. Throws `not-found`, and an error when its bytes no longer match its hash. */
export async function readRevision(reader: Reader, briefingId: string, number: number): Promise<Revision> {
  const { revisions } = tables
  const [row] = await reader
    .select()
    .from(revisions)
    .where(and(eq(revisions.briefingId, briefingId), eq(revisions.number, number)))
  if (!row) throw new AppError('not-found', 'There is no such revision.')
  const value = JSON.parse(row.content) as Content & { schemaVersion: number }
  if (contentHash(value) !== row.hash) throw new Error(`revision ${number} of ${briefingId} does not match its hash`)
  const document = migrateDocument(value.document, value.schemaVersion) as DocumentJson
  return { number, hash: row.hash, document, fields: value.fields }
}

/** Who submitted the text that this revision is of: from the revisions' record, which nobody can edit. */
export async function submitterOf(reader: Reader, briefingId: string, number: number): Promise<string | null> {
  return (await submissionOf(reader, briefingId, number))?.by ?? null
}

/** The newest submission up to this revision: its number, and who made it. */
export async function submissionOf(reader: Reader, briefingId: string, number: number) {
  const { revisions } = tables
  const [row] = await reader
    .select({ number: revisions.number, by: revisions.createdBy })
    .from(revisions)
    .where(and(eq(revisions.briefingId, briefingId), eq(revisions.reason, 'submit'), lte(revisions.number, number)))
    .orderBy(desc(revisions.number))
    .limit(1)
  return row ?? null
}

/** The hash that text and fields would have as a revision. */
export function hashOf(content: Content): string {
  return contentHash({ ...uncommented(content), schemaVersion: SCHEMA_VERSION })
}

function uncommented({ document, fields }: Content): Content {
  return { document: withoutComments(document), fields }
}
