import { asc, eq } from 'drizzle-orm'
import { read, tables } from '#db/store.ts'
import { eventHash } from './record-event.ts'

/** Walks the whole audit log. Gives the number of events, and the first one that was changed, removed or forged, if any; the newest cannot be cut off unseen. */
export async function verifyAudit(): Promise<{ events: number; brokenAt: number | null }> {
  const reader = await read()
  // The head first: events that arrive in between only make the log longer than it.
  const [head] = await reader.select().from(tables.heads).where(eq(tables.heads.name, 'audit'))
  const rows = await reader.select().from(tables.auditEvents).orderBy(asc(tables.auditEvents.seq))
  let previousHash = ''
  for (const [index, { hash, ...row }] of rows.entries()) {
    if (row.seq !== index + 1 || row.previousHash !== previousHash || eventHash(row) !== hash) {
      return { events: rows.length, brokenAt: row.seq }
    }
    previousHash = hash
  }
  const seq = head?.seq ?? 0
  const whole = rows.length >= seq && (seq === 0 || rows[seq - 1]?.hash === head?.hash)
  return { events: rows.length, brokenAt: whole ? null : Math.min(rows.length + 1, seq) }
}
