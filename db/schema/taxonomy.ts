import type { Kit } from '../kit.sqlite.ts'
import { among } from '../kit.ts'
import { FOUR_EYES } from '../words.ts'

/** Sections, series, tags and author profiles. Their slugs are their public names and never change. */
export function defineTaxonomy(kit: Kit) {
  const sections = kit.table(
    'sections',
    {
      slug: kit.text().primaryKey(),
      name: kit.text().notNull(),
      fourEyes: kit.oneOf(FOUR_EYES).notNull(),
      position: kit.int().notNull(),
    },
    t => [kit.check('sections_four_eyes', among(t.fourEyes, FOUR_EYES))],
  )
  const series = kit.table('series', {
    slug: kit.text().primaryKey(),
    name: kit.text().notNull(),
    section: kit.text().references(() => sections.slug),
    /** How many key points a briefing of this series has; null when it is free. */
    keyPoints: kit.int(),
    /** The document that a new briefing of this series starts with. */
    template: kit.json<unknown>(),
    position: kit.int().notNull(),
  })
  const tags = kit.table('tags', { slug: kit.text().primaryKey(), name: kit.text().notNull() })
  const authors = kit.table(
    'authors',
    {
      id: kit.text().primaryKey(),
      slug: kit.text().notNull(),
      name: kit.text().notNull(),
      /** The same name in other languages, by BCP 47 code. */
      localizedNames: kit.json<Record<string, string>>().notNull(),
      role: kit.text().notNull(),
    },
    t => [kit.uniqueIndex('authors_slug').on(t.slug)],
  )
  return { sections, series, tags, authors }
}
