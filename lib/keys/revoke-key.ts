import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { signal, tables, transaction } from '#db/store.ts'
import { recordEvent } from '#lib/audit/record-event.ts'
import { now } from '#lib/kernel/clock.ts'
import { command } from '#lib/kernel/command.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { assertAdmin } from '#lib/people/assert-admin.ts'
import { namesById } from '#lib/people/people-names.ts'
import { keyView } from './key-view.ts'

/** Ends a key, at once in every process and for ever; one that has ended stays as it is. Throws `forbidden`, `not-found`. */
export const revokeKey = command(z.strictObject({ id: z.string().max(64) }), (actor, { id }) =>
  transaction(async tx => {
    assertAdmin(actor)
    const { apiKeys } = tables
    const [revoked] = await tx
      .update(apiKeys)
      .set({ revokedAt: now() })
      .where(and(eq(apiKeys.id, id), isNull(apiKeys.revokedAt)))
      .returning()
    if (revoked) {
      const { kind, name, ending } = revoked
      await recordEvent(tx, actor, { event: 'key.revoked', subject: id, detail: { kind, name, ending } })
      await signal(tx, { topic: 'keys' })
    }
    const [row] = await tx.select().from(apiKeys).where(eq(apiKeys.id, id))
    if (!row) throw new AppError('not-found', 'There is no such key.')
    return keyView(row, await namesById(tx))
  }),
)
