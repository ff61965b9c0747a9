import type { Kit } from '../kit.sqlite.ts'
import { among } from '../kit.ts'
import { CHANGE_OPS, CORRECTION_KINDS, LOCALES } from '../words.ts'

const STATES = ['live', 'withdrawn', 'killed'] as const

/** Public snapshots: all that delivery may read. Text columns hold finished JSON, rendered once at publication. */
export function definePublications(kit: Kit) {
  const publications = kit.table(
    'publications',
    {
      briefingId: kit.text().primaryKey(),
      state: kit.oneOf(STATES).notNull(),
      revision: kit.int().notNull(),
      hash: kit.text().notNull(),
      slug: kit.text().notNull(),
      locale: kit.oneOf(LOCALES).notNull(),
      section: kit.text(),
      series: kit.text(),
      title: kit.text().notNull(),
      /** JSON object as it stands in a list. */
      summary: kit.text().notNull(),
      firstPublishedAt: kit.instant().notNull(),
      publishedAt: kit.instant().notNull(),
      updatedAt: kit.instant().notNull(),
      correctedAt: kit.instant(),
      /** What the public is told after a withdrawal: 404 or 410. */
      answer: kit.int(),
      notice: kit.text(),
      /** Number of the newest change of this publication: with the id it names these very bytes, and sync walks it. */
      seq: kit.int().notNull().default(0),
      /** Its place in the search index while it is live: unique, and greater the newer `publishedAt` is. */
      place: kit.int(),
    },
    t => [
      kit.check('publications_state', among(t.state, STATES)),
      kit.check('publications_locale', among(t.locale, LOCALES)),
      kit.index('publications_newest').on(t.state, t.publishedAt, t.briefingId),
      kit.index('publications_section').on(t.state, t.section, t.publishedAt, t.briefingId),
      kit.index('publications_series').on(t.state, t.series, t.publishedAt, t.briefingId),
      kit.index('publications_slug').on(t.slug),
      kit.index('publications_locale').on(t.state, t.locale, t.publishedAt, t.briefingId),
      kit.index('publications_updated').on(t.state, t.updatedAt, t.briefingId),
      kit.index('publications_seq').on(t.seq),
      kit.uniqueIndex('publications_place').on(t.place),
    ],
  )
  /** The long texts of a publication, apart from it: what lists read then lies close together on the disk. */
  const publicationTexts = kit.table('publication_texts', {
    briefingId: kit.text().primaryKey(),
    /** JSON object as it stands alone: the summary with `body` and `jsonLd`. */
    item: kit.text().notNull(),
    searchText: kit.text().notNull(),
  })
  const publicationTags = kit.table(
    'publication_tags',
    { tag: kit.text().notNull(), briefingId: kit.text().notNull(), publishedAt: kit.instant().notNull() },
    t => [
      kit.primaryKey({ columns: [t.briefingId, t.tag] }),
      kit.index('publication_tags_newest').on(t.tag, t.publishedAt, t.briefingId),
    ],
  )
  const publicationAuthors = kit.table(
    'publication_authors',
    { author: kit.text().notNull(), briefingId: kit.text().notNull(), publishedAt: kit.instant().notNull() },
    t => [
      kit.primaryKey({ columns: [t.briefingId, t.author] }),
      kit.index('publication_authors_newest').on(t.author, t.publishedAt, t.briefingId),
    ],
  )
  const publicationMedia = kit.table(
    'publication_media',
    { mediaId: kit.text().notNull(), briefingId: kit.text().notNull() },
    t => [kit.primaryKey({ columns: [t.mediaId, t.briefingId] })],
  )
  const corrections = kit.table(
    'corrections',
    {
      id: kit.text().primaryKey(),
      briefingId: kit.text().notNull(),
      kind: kit.oneOf(CORRECTION_KINDS).notNull(),
      note: kit.text(),
      fromRevision: kit.int().notNull(),
      toRevision: kit.int().notNull(),
      by: kit.text().notNull(),
      at: kit.instant().notNull(),
    },
    t => [
      kit.check('corrections_kind', among(t.kind, CORRECTION_KINDS)),
      kit.index('corrections_briefing').on(t.briefingId, t.at),
    ],
  )
  const changes = kit.table(
    'changes',
    {
      seq: kit.int().primaryKey(),
      op: kit.oneOf(CHANGE_OPS).notNull(),
      briefingId: kit.text().notNull(),
      reason: kit.text().notNull(),
      tags: kit.json<string[]>().notNull(),
      at: kit.instant().notNull(),
    },
    t => [kit.check('changes_op', among(t.op, CHANGE_OPS)), kit.index('changes_briefing').on(t.briefingId, t.seq)],
  )
  return { publications, publicationTexts, publicationTags, publicationAuthors, publicationMedia, corrections, changes }
}
