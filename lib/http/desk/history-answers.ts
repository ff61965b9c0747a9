import { z } from 'zod'

const instant = z.iso.datetime()
const person = z.object({ id: z.string(), name: z.string() })
const change = z.object({ name: z.string(), before: z.unknown(), after: z.unknown() })
const format = z.object({ type: z.string(), attrs: z.record(z.string(), z.unknown()).optional() })
const attributes = z.record(z.string(), z.unknown()).nullable()

const revision = z.object({
  number: z.int(),
  hash: z.string(),
  reason: z.enum(['save', 'submit', 'approve', 'restore', 'import', 'reopen']),
  restoredFrom: z.int().nullable(),
  by: person.describe('Who made it; the program itself for what was kept while people wrote.'),
  contributors: z
    .array(person.extend({ color: z.string().describe('Of the caret, as `#rrggbb`.') }))
    .describe('Everybody who changed something since the revision before.'),
  at: instant,
  approved: z.boolean().describe('An editor approved this very content.'),
  live: z.boolean(),
  name: z.string().nullable(),
  reviews: z.array(
    z.object({ verdict: z.enum(['approve', 'request_changes']), by: person, at: instant, note: z.string().nullable() }),
  ),
  publishedAt: instant.nullable().describe('When readers first got it.'),
})

const block = z.object({
  kind: z.enum(['same', 'added', 'removed', 'changed']),
  type: z.string(),
  segments: z
    .array(z.object({ op: z.enum(['same', 'insert', 'delete']), text: z.string() }))
    .describe('`same` and `delete` together are the old text, `same` and `insert` the new one.'),
  attributes: z.array(change),
  formats: z
    .array(z.object({ text: z.string(), on: z.array(format), off: z.array(format) }))
    .describe('Formatting, links and mentions that came to these words or went.'),
  move: z.int().optional().describe('The same number on a block that was removed here and one that was added there.'),
  cell: z.object({ row: z.int(), column: z.int() }).optional(),
  thing: z.object({ before: attributes, after: attributes }).optional(),
})

/** The revisions of a briefing as the desk API answers them. */
export const RevisionListAnswer = z.object({ rows: z.array(revision), nextCursor: z.string().nullable() })

/** One revision with its text as ProseMirror JSON. */
export const RevisionAnswer = z.object({
  number: z.int(),
  hash: z.string(),
  document: z.unknown(),
  fields: z.record(z.string(), z.unknown()),
})

/** A comparison of two revisions, or of one with the working copy. */
export const DiffAnswer = z.object({
  from: z.int(),
  to: z.int(),
  document: z.array(block),
  fields: z.array(change),
  titles: z.record(z.string(), z.string()).describe('Of the briefings that are named in it, by id.'),
})

export const NameAnswer = z.object({ number: z.int(), name: z.string().nullable() })
export const LookAnswer = z.object({ revision: z.int(), at: instant })
export const SinceLookAnswer = z
  .object({ revision: z.int(), at: instant, changes: z.int(), people: z.array(person) })
  .nullable()

/** The newest events of one briefing. */
export const AuditAnswer = z.array(
  z.object({
    seq: z.int(),
    at: instant,
    event: z.string(),
    by: z.string(),
    detail: z.record(z.string(), z.unknown()),
  }),
)
