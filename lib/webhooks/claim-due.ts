import { aliasedTable, and, asc, eq, gt, isNull, lt, lte, notExists, notInArray, or, type SQL } from 'drizzle-orm'
import { type Reader, read, tables, transaction } from '#db/store.ts'
import { now } from '#lib/kernel/clock.ts'

/** Longer than any attempt takes: whoever holds a lease that ended is dead, or must not write any more. */
const LEASE_MS = 30_000
const WINDOW = 64

const earlier = aliasedTable(tables.webhookDeliveries, 'earlier')

type Delivery = typeof tables.webhookDeliveries.$inferSelect
type Webhook = typeof tables.webhooks.$inferSelect
export type Claimed = { delivery: Delivery; webhook: Webhook }

/** What may be taken now: how many, how many of them for urgent ones only, how many each endpoint can take, and what this process is sending already. */
export type Room = { ordinary: number; urgent: number; perEndpoint: number; sending: Delivery[] }

/**
 * Leases due messages, the urgent ones first, by compare-and-set: no other process sends them until the lease ends. In
 * each lane of an endpoint only the first that is not finished can be taken, so that the order is kept; a lane, or an
 * endpoint that is busy, holds up nobody else. Gives none when there is nothing to do.
 */
export async function claimDue(room: Room): Promise<Claimed[]> {
  const chosen = choose(await candidates(await read(), room), room)
  if (chosen.length === 0) return []
  return transaction(async tx => {
    const claimed: Claimed[] = []
    const { webhookDeliveries } = tables
    for (const { delivery, webhook } of chosen) {
      const { id, fence } = delivery
      const [leased] = await tx
        .update(webhookDeliveries)
        .set({ leasedUntil: new Date(now().getTime() + LEASE_MS), fence: fence + 1 })
        .where(and(eq(webhookDeliveries.id, id), eq(webhookDeliveries.fence, fence), isFree()))
        .returning()
      if (leased) claimed.push({ delivery: leased, webhook })
    }
    return claimed
  })
}

/** The messages that may be taken now, as a query. */
export function candidates(reader: Reader, { sending, perEndpoint }: Room) {
  const { webhookDeliveries: delivery, webhooks: webhook } = tables
  const busy = [...loadOf(sending)].filter(([, n]) => n >= perEndpoint).map(([id]) => id)
  // A lease can seem to have ended when the clock was set, or the machine slept.
  const own = sending.map(({ id }) => id)
  return reader
    .select({ delivery, webhook })
    .from(delivery)
    .innerJoin(webhook, and(eq(webhook.id, delivery.webhookId), isNull(webhook.disabledAt), isNull(webhook.deletedAt)))
    .where(
      and(
        isFree(),
        lte(delivery.dueAt, now()),
        notExists(unfinishedBefore(reader, eq(earlier.status, 'waiting'))),
        notExists(unfinishedBefore(reader, and(eq(earlier.status, 'cancelled'), gt(earlier.leasedUntil, now())))),
        own.length > 0 ? notInArray(delivery.id, own) : undefined,
        busy.length > 0 ? or(eq(delivery.urgency, 0), notInArray(delivery.webhookId, busy)) : undefined,
      ),
    )
    .orderBy(asc(delivery.urgency), asc(delivery.dueAt), asc(delivery.seq), asc(delivery.id))
    .limit(WINDOW)
}

/**
 * Earlier messages of the same lane that wait, or that are on their way although a kill withdrew them. Asked by status, so
 * that the index finds them: a lane's log of 30 days may be long.
 */
function unfinishedBefore(reader: Reader, open: SQL | undefined) {
  const { webhookDeliveries: delivery } = tables
  return reader
    .select({ id: earlier.id })
    .from(earlier)
    .where(
      and(
        eq(earlier.webhookId, delivery.webhookId),
        eq(earlier.lane, delivery.lane),
        lte(earlier.seq, delivery.seq),
        or(lt(earlier.seq, delivery.seq), lt(earlier.id, delivery.id)),
        open,
      ),
    )
}

function isFree() {
  const { status, leasedUntil } = tables.webhookDeliveries
  return and(eq(status, 'waiting'), or(isNull(leasedUntil), lte(leasedUntil, now())))
}

function choose(found: Claimed[], { ordinary, urgent, perEndpoint, sending }: Room): Claimed[] {
  const load = loadOf(sending)
  let left = ordinary
  const chosen: Claimed[] = []
  for (const one of found) {
    if (chosen.length >= ordinary + urgent) break
    const { urgency, webhookId } = one.delivery
    const ofEndpoint = load.get(webhookId) ?? 0
    if (urgency > 0 && (left <= 0 || ofEndpoint >= perEndpoint)) continue
    if (urgency > 0) left--
    load.set(webhookId, ofEndpoint + 1)
    chosen.push(one)
  }
  return chosen
}

/** How many are on their way to each endpoint. */
function loadOf(sending: Delivery[]): Map<string, number> {
  const load = new Map<string, number>()
  for (const { webhookId } of sending) load.set(webhookId, (load.get(webhookId) ?? 0) + 1)
  return load
}
