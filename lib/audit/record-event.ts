import { keepHash, nextInLine } from '#db/heads.ts'
import { type Tx, tables } from '#db/store.ts'
import { canonicalJson, contentHash } from '#lib/document/canonical.ts'
import { type Actor, recordName } from '#lib/kernel/actor.ts'
import { now } from '#lib/kernel/clock.ts'

type Event = { event: string; subject: string | null; detail?: Record<string, unknown> }

/** Appends one event to the audit log, in the caller's transaction. Each row carries the hash of the one before it, so a later change of any row shows. */
export async function recordEvent(tx: Tx, actor: Actor, { event, subject, detail = {} }: Event): Promise<void> {
  const { seq, hash: previousHash } = await nextInLine(tx, 'audit')
  const row = { seq, at: now(), ...namesOf(actor), event, subject, detail: canonicalJson(detail), previousHash }
  const hash = eventHash(row)
  await tx.insert(tables.auditEvents).values({ ...row, hash })
  await keepHash(tx, 'audit', hash)
}

/** The hash that an audit row must carry: over everything in it and the hash of the row before. */
export function eventHash(row: Omit<typeof tables.auditEvents.$inferSelect, 'hash'>): string {
  return contentHash({ ...row, at: row.at.toISOString() })
}

function namesOf(actor: Actor): { actorKind: 'person' | 'system'; actorId: string } {
  if (actor.kind === 'person') return { actorKind: 'person', actorId: actor.id }
  const actorId = actor.kind === 'key' ? recordName(actor) : actor.kind === 'system' ? actor.reason : 'anonymous'
  return { actorKind: 'system', actorId }
}
