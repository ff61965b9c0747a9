import type { Kit } from '../kit.sqlite.ts'
import { among } from '../kit.ts'
import { ACTOR_KINDS, FOUR_EYES, REVISION_REASONS, VERDICTS } from '../words.ts'

/** What can never be rewritten: revisions, reviews and the audit log. Triggers refuse UPDATE and DELETE. */
export function defineHistory(kit: Kit) {
  const revisions = kit.table(
    'revisions',
    {
      briefingId: kit.text().notNull(),
      number: kit.int().notNull(),
      /** Canonical JSON (RFC 8785) of `{document, fields, schemaVersion}`; `hash` is over these bytes. */
      content: kit.text().notNull(),
      hash: kit.text().notNull(),
      reason: kit.oneOf(REVISION_REASONS).notNull(),
      contributors: kit.json<string[]>().notNull(),
      restoredFrom: kit.int(),
      createdBy: kit.text().notNull(),
      createdAt: kit.instant().notNull(),
    },
    t => [
      kit.primaryKey({ columns: [t.briefingId, t.number] }),
      kit.check('revisions_reason', among(t.reason, REVISION_REASONS)),
    ],
  )
  const reviews = kit.table(
    'reviews',
    {
      id: kit.text().primaryKey(),
      briefingId: kit.text().notNull(),
      revision: kit.int().notNull(),
      hash: kit.text().notNull(),
      verdict: kit.oneOf(VERDICTS).notNull(),
      note: kit.text(),
      fourEyes: kit.oneOf(FOUR_EYES).notNull(),
      by: kit.text().notNull(),
      at: kit.instant().notNull(),
    },
    t => [
      kit.check('reviews_verdict', among(t.verdict, VERDICTS)),
      kit.check('reviews_four_eyes', among(t.fourEyes, FOUR_EYES)),
      kit.index('reviews_briefing').on(t.briefingId, t.at),
    ],
  )
  /** What people call a revision; the revision itself cannot be rewritten. */
  const revisionNames = kit.table(
    'revision_names',
    {
      briefingId: kit.text().notNull(),
      number: kit.int().notNull(),
      name: kit.text().notNull(),
      by: kit.text().notNull(),
      at: kit.instant().notNull(),
    },
    t => [kit.primaryKey({ columns: [t.briefingId, t.number] })],
  )
  /** The text that a person has seen last: what is new since then can be shown. */
  const looks = kit.table(
    'looks',
    {
      briefingId: kit.text().notNull(),
      personId: kit.text().notNull(),
      revision: kit.int().notNull(),
      at: kit.instant().notNull(),
    },
    t => [kit.primaryKey({ columns: [t.briefingId, t.personId] })],
  )
  const auditEvents = kit.table(
    'audit_events',
    {
      seq: kit.int().primaryKey(),
      at: kit.instant().notNull(),
      actorKind: kit.oneOf(ACTOR_KINDS).notNull(),
      actorId: kit.text().notNull(),
      event: kit.text().notNull(),
      subject: kit.text(),
      /** Canonical JSON of what changed. */
      detail: kit.text().notNull(),
      previousHash: kit.text().notNull(),
      hash: kit.text().notNull(),
    },
    t => [
      kit.check('audit_events_actor_kind', among(t.actorKind, ACTOR_KINDS)),
      kit.index('audit_events_subject').on(t.subject, t.seq),
    ],
  )
  /** Heads of the sequences that must follow the order of commits: `audit` and `changes`. */
  const heads = kit.table('heads', {
    name: kit.text().primaryKey(),
    seq: kit.int().notNull(),
    hash: kit.text().notNull(),
  })
  return { revisions, reviews, revisionNames, looks, auditEvents, heads }
}
