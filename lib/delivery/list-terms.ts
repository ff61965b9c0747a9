import { asc, eq } from 'drizzle-orm'
import { read, tables } from '#db/store.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { countByAuthor, countBySection, countBySeries, countByTag } from './count-terms.ts'

/** A term that is public because something public carries it, with how many public briefings do. */
export type Term = { slug: string; name: string; count: number }
export type Author = Term & { id: string; role: string; localizedNames: Record<string, string> }

/** Sections in the newsroom's order. */
export async function listSections(): Promise<Term[]> {
  const { sections } = tables
  const rows = await (await read())
    .select({ slug: sections.slug, name: sections.name })
    .from(sections)
    .orderBy(asc(sections.position), asc(sections.slug))
  return counted(rows, await countBySection())
}

/** Series in the newsroom's order. */
export async function listSeries(): Promise<(Term & { section: string | null })[]> {
  const { series } = tables
  const rows = await (await read())
    .select({ slug: series.slug, name: series.name, section: series.section })
    .from(series)
    .orderBy(asc(series.position), asc(series.slug))
  return counted(rows, await countBySeries())
}

/** Tags by slug. */
export async function listTags(): Promise<Term[]> {
  const { tags } = tables
  const rows = await (await read()).select({ slug: tags.slug, name: tags.name }).from(tags).orderBy(asc(tags.slug))
  return counted(rows, await countByTag())
}

/** Author profiles by slug. */
export async function listAuthors(): Promise<Author[]> {
  const { authors } = tables
  const rows = await (await read()).select(profile()).from(authors).orderBy(asc(authors.slug))
  return counted(rows, await countByAuthor())
}

/** One author profile. Throws `not-found`, also for an author without a public briefing. */
export async function findAuthor(slug: string): Promise<Author> {
  const { authors } = tables
  const rows = await (await read()).select(profile()).from(authors).where(eq(authors.slug, slug))
  const [author] = rows.length > 0 ? counted(rows, await countByAuthor()) : []
  if (!author) throw new AppError('not-found', 'There is no such author.')
  return author
}

function profile() {
  const { id, slug, name, role, localizedNames } = tables.authors
  return { id, slug, name, role, localizedNames }
}

function counted<T extends { slug: string }>(rows: T[], counts: Map<string, number>): (T & { count: number })[] {
  return rows.flatMap(row => {
    const count = counts.get(row.slug)
    return count === undefined ? [] : [{ ...row, count }]
  })
}
