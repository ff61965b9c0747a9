import { asc } from 'drizzle-orm'
import { read, tables } from '#db/store.ts'
import type { FourEyes, Named } from '#lib/briefings/briefing.ts'

export type Taxonomy = {
  sections: (Named & { fourEyes: FourEyes })[]
  series: (Named & { section: string | null; keyPoints: number | null })[]
  tags: Named[]
  authors: Named[]
}

/** Sections and series in their set order, tags and authors by name. */
export async function taxonomy(): Promise<Taxonomy> {
  const reader = await read()
  const { sections, series, tags, authors } = tables
  return {
    sections: await reader
      .select({ slug: sections.slug, name: sections.name, fourEyes: sections.fourEyes })
      .from(sections)
      .orderBy(asc(sections.position), asc(sections.slug)),
    series: await reader
      .select({ slug: series.slug, name: series.name, section: series.section, keyPoints: series.keyPoints })
      .from(series)
      .orderBy(asc(series.position), asc(series.slug)),
    tags: await reader.select().from(tags).orderBy(asc(tags.name)),
    authors: await reader.select({ slug: authors.slug, name: authors.name }).from(authors).orderBy(asc(authors.name)),
  }
}
