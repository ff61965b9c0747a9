import { eq, inArray } from 'drizzle-orm'
import { type Reader, tables } from '#db/store.ts'
import type { ContentFields } from '#lib/briefings/briefing.ts'

/** Section, series, tags and authors of a revision with the names that they have now. A byline keeps the name that it was approved with. */
export async function namesOfFields(reader: Reader, fields: ContentFields) {
  const { sections, series, tags, authors } = tables
  const named = { slug: sections.slug, name: sections.name }
  const [section] = fields.section
    ? await reader.select(named).from(sections).where(eq(sections.slug, fields.section))
    : []
  const [one] = fields.series
    ? await reader.select({ slug: series.slug, name: series.name }).from(series).where(eq(series.slug, fields.series))
    : []
  const tagRows = fields.tags.length > 0 ? await reader.select().from(tags).where(inArray(tags.slug, fields.tags)) : []
  const slugs = fields.bylines.map(({ author }) => author).filter(author => author !== null)
  const profiles = slugs.length > 0 ? await reader.select().from(authors).where(inArray(authors.slug, slugs)) : []
  return {
    section: section ?? null,
    series: one ?? null,
    tags: fields.tags.flatMap(slug => tagRows.filter(tag => tag.slug === slug)),
    authors: fields.bylines.map(({ role, displayName, author }) => {
      const profile = profiles.find(({ slug }) => slug === author)
      return { id: profile?.id ?? null, slug: profile?.slug ?? null, name: displayName, role }
    }),
  }
}
