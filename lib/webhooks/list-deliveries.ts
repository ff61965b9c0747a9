import { and, desc, eq, lt, or } from 'drizzle-orm'
import { z } from 'zod'
import { read, tables } from '#db/store.ts'
import { command } from '#lib/kernel/command.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { assertAdmin } from '#lib/people/assert-admin.ts'
import { deliveryRows } from './delivery-view.ts'
import { loadWebhook } from './load-webhook.ts'
import { type DeliveryRow, WebhookTarget } from './webhook.ts'

const PAGE = 50
const Input = z.strictObject({
  ...WebhookTarget.shape,
  status: z.enum(['waiting', 'delivered', 'parked', 'cancelled']).optional(),
  cursor: z.string().max(100).optional(),
})

export type DeliveryList = { rows: DeliveryRow[]; nextCursor: string | null }

/** The log of one endpoint, newest first, 50 at a time. Throws `forbidden`, `not-found`, `validation`. */
export const listDeliveries = command(Input, async (actor, { webhookId, status, cursor }): Promise<DeliveryList> => {
  assertAdmin(actor)
  const reader = await read()
  await loadWebhook(reader, webhookId)
  const { webhookDeliveries: table } = tables
  const found = await reader
    .select()
    .from(table)
    .where(and(eq(table.webhookId, webhookId), status ? eq(table.status, status) : undefined, after(cursor)))
    .orderBy(desc(table.createdAt), desc(table.id))
    .limit(PAGE + 1)
  const page = found.slice(0, PAGE)
  const last = found.length > PAGE ? page.at(-1) : undefined
  const nextCursor = last ? `${last.createdAt.getTime()}.${last.id}` : null
  return { rows: await deliveryRows(reader, page), nextCursor }
})

function after(cursor: string | undefined) {
  if (!cursor) return undefined
  const [, ms, id] = /^(\d{1,15})\.([0-9a-f-]{36})$/.exec(cursor) ?? []
  if (!ms || !id) throw new AppError('validation', 'The cursor is not one of this list.', { reason: 'cursor' })
  const { createdAt, id: idColumn } = tables.webhookDeliveries
  const at = new Date(Number(ms))
  return or(lt(createdAt, at), and(eq(createdAt, at), lt(idColumn, id)))
}
