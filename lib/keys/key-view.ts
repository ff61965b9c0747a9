import type { tables } from '#db/store.ts'
import { unwrittenUse } from './note-use.ts'
import type { KeyView, Scope } from './policy.ts'

/** A stored key as an administrator sees it. */
export function keyView(row: typeof tables.apiKeys.$inferSelect, nameOf: (id: string) => { name: string }): KeyView {
  const { id, kind, name, ending, scopes, createdBy, createdAt, expiresAt, revokedAt } = row
  const usedAt = unwrittenUse(id) ?? row.usedAt
  return {
    ...{ id, kind, name, ending, scopes: scopes as Scope[] },
    createdBy: nameOf(createdBy).name,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    usedAt: usedAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
  }
}
