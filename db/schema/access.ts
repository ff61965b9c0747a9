import type { Kit } from '../kit.sqlite.ts'
import { among } from '../kit.ts'
import { KEY_KINDS } from '../words.ts'

/** What opens the program to other programs and to people outside: keys and preview links. Only hashes of the secrets are kept. */
export function defineAccess(kit: Kit) {
  const apiKeys = kit.table(
    'api_keys',
    {
      id: kit.text().primaryKey(),
      kind: kit.oneOf(KEY_KINDS).notNull(),
      name: kit.text().notNull(),
      /** SHA-256 of the key. */
      hash: kit.text().notNull(),
      /** The end of the key, by which people tell their keys apart. */
      ending: kit.text().notNull(),
      scopes: kit.json<string[]>().notNull(),
      createdBy: kit.text().notNull(),
      createdAt: kit.instant().notNull(),
      expiresAt: kit.instant(),
      usedAt: kit.instant(),
      revokedAt: kit.instant(),
    },
    t => [kit.uniqueIndex('api_keys_hash').on(t.hash), kit.check('api_keys_kind', among(t.kind, KEY_KINDS))],
  )
  const previewLinks = kit.table(
    'preview_links',
    {
      id: kit.text().primaryKey(),
      hash: kit.text().notNull(),
      briefingId: kit.text().notNull(),
      /** Whom the link is for, in the words of who made it. */
      label: kit.text().notNull(),
      createdBy: kit.text().notNull(),
      createdAt: kit.instant().notNull(),
      expiresAt: kit.instant().notNull(),
      revokedAt: kit.instant(),
      views: kit.int().notNull(),
      viewedAt: kit.instant(),
    },
    t => [kit.uniqueIndex('preview_links_hash').on(t.hash), kit.index('preview_links_briefing').on(t.briefingId)],
  )
  return { apiKeys, previewLinks }
}
