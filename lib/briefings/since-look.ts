import { and, eq, gt } from 'drizzle-orm'
import { z } from 'zod'
import { type Reader, read, tables } from '#db/store.ts'
import { countChanges } from '#lib/document/count-changes.ts'
import { diffDocuments } from '#lib/document/diff.ts'
import { diffFields } from '#lib/document/diff-fields.ts'
import { command } from '#lib/kernel/command.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { namesById } from '#lib/people/people-names.ts'
import type { PersonName } from './briefing.ts'
import { contentAt } from './diff-revisions.ts'
import { findBriefing } from './load-briefing.ts'

/** What this person has not seen yet: how many changes since which revision, and who else wrote. */
export type SinceLook = { revision: number; at: string; changes: number; people: PersonName[] }

/** What colleagues changed in text and fields since this person last had the briefing open; null when that is nothing, or they never had. Throws `not-found`, `forbidden` for anybody without an account. */
export const sinceLook = command(
  z.strictObject({ id: z.string().max(64) }),
  async (actor, { id }): Promise<SinceLook | null> => {
    if (actor.kind !== 'person') throw new AppError('forbidden', 'Only a person looks.', { reason: 'role' })
    const reader = await read()
    const briefing = await findBriefing(reader, actor, id)
    const seen = await lookOf(reader, id, actor.id)
    if (!seen || briefing.changedAt <= seen.at) return null
    const writers = await writersSince(reader, id, seen.revision)
    const others = writers.filter(writer => writer !== actor.id)
    const onlyMine = writers.length > 0 && others.length === 0
    // Revisions without writers are by keys and imports; where neither is there, nothing has moved.
    if (onlyMine || (writers.length === 0 && briefing.revision === seen.revision)) return null
    const before = await contentAt(reader, briefing, seen.revision)
    const after = await contentAt(reader, briefing, 'working')
    const changes =
      countChanges(diffDocuments(before.document, after.document)) + diffFields(before.fields, after.fields).length
    if (changes === 0) return null
    const person = await namesById(reader)
    return { revision: seen.revision, at: seen.at.toISOString(), changes, people: others.map(person) }
  },
)

async function lookOf(reader: Reader, briefingId: string, personId: string) {
  const { looks } = tables
  const [row] = await reader
    .select({ revision: looks.revision, at: looks.at })
    .from(looks)
    .where(and(eq(looks.briefingId, briefingId), eq(looks.personId, personId)))
  return row ?? null
}

async function writersSince(reader: Reader, id: string, revision: number): Promise<string[]> {
  const { contributors } = tables
  const rows = await reader
    .selectDistinct({ personId: contributors.personId })
    .from(contributors)
    .where(and(eq(contributors.briefingId, id), gt(contributors.revision, revision)))
  return rows.map(({ personId }) => personId)
}
