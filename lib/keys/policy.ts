/** What a key is for: reading what is published, reading working copies too, or working at the desk. */
export const KEY_KINDS = ['delivery', 'preview', 'management'] as const
export type KeyKind = (typeof KEY_KINDS)[number]

/** What a management key may do. To write or to publish includes reading what is written or published. */
export const SCOPES = ['briefings:read', 'briefings:write', 'briefings:publish'] as const
export type Scope = (typeof SCOPES)[number]

/** What a key begins with: it tells its kind to people and to scanners for leaked secrets. */
export const PREFIXES: Record<KeyKind, string> = { delivery: 'stp_', preview: 'stv_', management: 'stm_' }

/** A management key ends within a year. */
export const LONGEST_MANAGEMENT_DAYS = 366

/** A key as an administrator sees it: never the key itself. `ending` is its last four characters; instants are ISO 8601 UTC. */
export type KeyView = {
  id: string
  kind: KeyKind
  name: string
  ending: string
  scopes: Scope[]
  createdBy: string
  createdAt: string
  expiresAt: string | null
  usedAt: string | null
  revokedAt: string | null
}
