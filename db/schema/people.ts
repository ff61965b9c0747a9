import type { Kit } from '../kit.sqlite.ts'
import { among } from '../kit.ts'
import { LOCALES, ROLE_WORDS, TOKEN_PURPOSES } from '../words.ts'

/** People who sign in, their roles, sessions and one-time tokens, and the counters that limit tries. */
export function definePeople(kit: Kit) {
  const people = kit.table(
    'people',
    {
      id: kit.text().primaryKey(),
      email: kit.text().notNull(),
      name: kit.text().notNull(),
      locale: kit.oneOf(LOCALES).notNull(),
      /** PHC string of argon2id; null until the person has set a password. */
      passwordHash: kit.text(),
      /** Slug of the author profile that this person's bylines carry. */
      author: kit.text(),
      section: kit.text(),
      createdAt: kit.instant().notNull(),
      disabledAt: kit.instant(),
    },
    t => [kit.uniqueIndex('people_email').on(t.email), kit.check('people_locale', among(t.locale, LOCALES))],
  )
  const personRoles = kit.table(
    'person_roles',
    {
      personId: kit
        .text()
        .notNull()
        .references(() => people.id),
      role: kit.oneOf(ROLE_WORDS).notNull(),
    },
    t => [kit.primaryKey({ columns: [t.personId, t.role] }), kit.check('person_roles_role', among(t.role, ROLE_WORDS))],
  )
  const sessions = kit.table(
    'sessions',
    {
      /** SHA-256 of the cookie's random value. */
      idHash: kit.text().primaryKey(),
      personId: kit
        .text()
        .notNull()
        .references(() => people.id),
      createdAt: kit.instant().notNull(),
      seenAt: kit.instant().notNull(),
      expiresAt: kit.instant().notNull(),
      revokedAt: kit.instant(),
    },
    t => [kit.index('sessions_person').on(t.personId)],
  )
  const tokens = kit.table(
    'tokens',
    {
      hash: kit.text().primaryKey(),
      purpose: kit.oneOf(TOKEN_PURPOSES).notNull(),
      personId: kit.text().references(() => people.id),
      createdAt: kit.instant().notNull(),
      expiresAt: kit.instant().notNull(),
      usedAt: kit.instant(),
    },
    t => [kit.check('tokens_purpose', among(t.purpose, TOKEN_PURPOSES))],
  )
  const tries = kit.table('tries', {
    key: kit.text().primaryKey(),
    count: kit.int().notNull(),
    windowEndsAt: kit.instant().notNull(),
  })
  const idempotencyKeys = kit.table('idempotency_keys', {
    /** SHA-256 of person, method, path and the key that the client chose. */
    hash: kit.text().primaryKey(),
    bodyHash: kit.text().notNull(),
    status: kit.int().notNull(),
    answer: kit.text().notNull(),
    location: kit.text(),
    createdAt: kit.instant().notNull(),
  })
  return { people, personRoles, sessions, tokens, tries, idempotencyKeys }
}
