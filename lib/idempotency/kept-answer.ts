import { eq, lt } from 'drizzle-orm'
import { read, tables, transaction } from '#db/store.ts'
import { contentHash } from '#lib/document/canonical.ts'
import { now } from '#lib/kernel/clock.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { hashToken } from '#lib/kernel/ids.ts'

const KEPT_MS = 24 * 3_600_000

/** One request by the key that its client chose for it. */
export type KeyedRequest = { personId: string; path: string; key: string; input: unknown }
export type Answer = { status: number; body: string; location: string | null }

/** The answer that this request got within the last day; null when it is new. Throws `validation` when its key came with another input. */
export async function keptAnswer(request: KeyedRequest): Promise<Answer | null> {
  const { idempotencyKeys } = tables
  const [row] = await (await read())
    .select()
    .from(idempotencyKeys)
    .where(eq(idempotencyKeys.hash, hashOf(request)))
  if (!row || row.createdAt.getTime() + KEPT_MS < now().getTime()) return null
  if (row.bodyHash !== inputHash(request)) {
    throw new AppError('validation', 'This Idempotency-Key was used for another request.', {
      reason: 'idempotency-key',
    })
  }
  return { status: row.status, body: row.answer, location: row.location }
}

/** Keeps the answer for a day. */
export async function keepAnswer(request: KeyedRequest, { status, body, location }: Answer): Promise<void> {
  const { idempotencyKeys } = tables
  await transaction(async tx => {
    await tx.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, new Date(now().getTime() - KEPT_MS)))
    const row = {
      hash: hashOf(request),
      bodyHash: inputHash(request),
      status,
      answer: body,
      location,
      createdAt: now(),
    }
    await tx.insert(idempotencyKeys).values(row).onConflictDoNothing()
  })
}

function hashOf({ personId, path, key }: KeyedRequest): string {
  return hashToken(`${personId} ${path} ${key}`)
}

function inputHash({ input }: KeyedRequest): string {
  return contentHash(JSON.parse(JSON.stringify(input)))
}
