import { type Tx, tables } from '#db/store.ts'
import { suggestionIds } from './suggestion-ids.ts'

type Change = { update: Uint8Array; personId: string | null }

/** Keeps who brought each suggestion into the text, and when: the person behind the connection, and the first one who brought it. */
export async function recordSuggestions(tx: Tx, briefingId: string, changes: Change[], at: Date): Promise<void> {
  const rows = changes.flatMap(({ update, personId }) =>
    personId ? suggestionIds(update).map(id => ({ id, briefingId, createdBy: personId, createdAt: at })) : [],
  )
  if (rows.length > 0) await tx.insert(tables.suggestions).values(rows).onConflictDoNothing()
}
