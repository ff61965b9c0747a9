import { and, eq, isNull } from 'drizzle-orm'
import { type Reader, tables } from '#db/store.ts'
import { AppError } from '#lib/kernel/errors.ts'

/** An endpoint's row. Throws `not-found` for an unknown or deleted one. */
export async function loadWebhook(reader: Reader, id: string): Promise<typeof tables.webhooks.$inferSelect> {
  const { webhooks } = tables
  const [row] = await reader
    .select()
    .from(webhooks)
    .where(and(eq(webhooks.id, id), isNull(webhooks.deletedAt)))
  if (!row) throw new AppError('not-found', 'There is no such webhook.')
  return row
}
