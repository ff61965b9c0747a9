import { asc } from 'drizzle-orm'
import { read, tables } from '#db/store.ts'
import { eventHash } from './record-event.ts'

/** Walks the whole audit log. Gives the number of events, and the first one that was changed, removed or forged, if any. */
export async function verifyAudit(): Promise<{ events: number; brokenAt: number | null }> {
  const rows = await (await read()).select().from(tables.auditEvents).orderBy(asc(tables.auditEvents.seq))
  let previousHash = ''
  for (const [index, { hash, ...row }] of rows.entries()) {
    if (row.seq !== index + 1 || row.previousHash !== previousHash || eventHash(row) !== hash) {
      return { events: rows.length, brokenAt: row.seq }
    }
    previousHash = hash
  }
  return { events: rows.length, brokenAt: null }
}
