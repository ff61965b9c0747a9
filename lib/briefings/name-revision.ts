import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { signal, type Tx, tables, transaction } from '#db/store.ts'
import { recordEvent } from '#lib/audit/record-event.ts'
import { type Actor, recordName } from '#lib/kernel/actor.ts'
import { now } from '#lib/kernel/clock.ts'
import { command } from '#lib/kernel/command.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { loadBriefing } from './load-briefing.ts'
import { denialOf } from './policy.ts'

const NameInput = z.strictObject({
  id: z.string().max(64),
  revision: z.coerce.number().int().min(1),
  /** Null takes the name away. */
  name: z
    .string()
    .transform(text => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim())
    .pipe(z.string().min(1).max(80))
    .nullable(),
})

/** Gives a revision a name for the newsroom, another one, or none; its text and the briefing's stage and version stay. Whoever may edit the briefing may, in every stage. Throws `forbidden`, `not-found`. */
export const nameRevision = command(NameInput, (actor, { id, revision, name }) =>
  transaction(async tx => {
    const briefing = await loadBriefing(tx, actor, id)
    const denial = denialOf(actor, 'edit', briefing)
    if (denial)
      throw new AppError('forbidden', 'Whoever may edit the briefing names its revisions.', { reason: denial })
    await assertRevision(tx, id, revision)
    const before = await nameOf(tx, id, revision)
    if (before === name) return { number: revision, name }
    await setName(tx, actor, { id, revision, name })
    await recordEvent(tx, actor, { event: 'revision.named', subject: id, detail: { revision, before, after: name } })
    await signal(tx, { topic: 'briefing', briefingId: id })
    return { number: revision, name }
  }),
)

async function assertRevision(tx: Tx, id: string, number: number): Promise<void> {
  const { revisions } = tables
  const [row] = await tx
    .select({ number: revisions.number })
    .from(revisions)
    .where(and(eq(revisions.briefingId, id), eq(revisions.number, number)))
  if (!row) throw new AppError('not-found', 'There is no such revision.')
}

async function nameOf(tx: Tx, id: string, number: number): Promise<string | null> {
  const { revisionNames } = tables
  const [row] = await tx.select().from(revisionNames).where(isAt(id, number))
  return row?.name ?? null
}

async function setName(tx: Tx, actor: Actor, given: { id: string; revision: number; name: string | null }) {
  const { revisionNames } = tables
  const { id: briefingId, revision: number, name } = given
  await tx.delete(revisionNames).where(isAt(briefingId, number))
  if (name === null) return
  await tx.insert(revisionNames).values({ briefingId, number, name, by: recordName(actor), at: now() })
}

function isAt(briefingId: string, number: number) {
  const { revisionNames } = tables
  return and(eq(revisionNames.briefingId, briefingId), eq(revisionNames.number, number))
}
