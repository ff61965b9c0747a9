import { pgKit } from './kit.pg.ts'
import { defineSchema } from './schema.ts'

/** The tables on PostgreSQL, each exported by name because drizzle-kit collects a module's exports. */
export const {
  people,
  personRoles,
  sessions,
  tokens,
  tries,
  idempotencyKeys,
  sections,
  series,
  tags,
  authors,
  media,
  briefings,
  slugs,
  schedules,
  documents,
  documentUpdates,
  contributors,
  revisions,
  reviews,
  auditEvents,
  heads,
  publications,
  publicationTags,
  publicationAuthors,
  publicationMedia,
  corrections,
  changes,
} = defineSchema(pgKit)
