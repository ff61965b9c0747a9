import { inArray } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { type Reader, tables } from '#db/store.ts'
import { AppError, type Fault } from '#lib/kernel/errors.ts'
import type { BriefingPatch } from './briefing.ts'

type Reference = { pointer: string; table: SQLiteTable; column: SQLiteColumn; keys: (string | null | undefined)[] }

/** Throws `validation` naming each field whose value points at a section, series, tag, author, person or picture that does not exist. */
export async function assertReferences(reader: Reader, patch: BriefingPatch): Promise<void> {
  const faults: Fault[] = []
  for (const reference of referencesOf(patch)) {
    for (const key of await missingKeys(reader, reference)) {
      faults.push({ pointer: reference.pointer, in: 'body', code: 'unknown', message: `“${key}” does not exist.` })
    }
  }
  if (faults.length > 0)
    throw new AppError('validation', faults[0]?.message ?? 'Unknown reference.', { errors: faults })
}

function referencesOf(patch: BriefingPatch): Reference[] {
  const { sections, series, tags, authors, people, media } = tables
  const profiles = (patch.bylines ?? []).map(({ author }) => author)
  return [
    { pointer: '/section', table: sections, column: sections.slug, keys: [patch.section] },
    { pointer: '/series', table: series, column: series.slug, keys: [patch.series] },
    { pointer: '/tags', table: tags, column: tags.slug, keys: patch.tags ?? [] },
    { pointer: '/bylines', table: authors, column: authors.slug, keys: profiles },
    { pointer: '/assignee', table: people, column: people.id, keys: [patch.assignee] },
    { pointer: '/hero', table: media, column: media.id, keys: [patch.hero?.mediaId] },
    { pointer: '/seo/image', table: media, column: media.id, keys: [patch.seo?.image] },
  ]
}

async function missingKeys(reader: Reader, { table, column, keys }: Reference): Promise<string[]> {
  const wanted = [...new Set(keys.filter(key => key !== null && key !== undefined))]
  if (wanted.length === 0) return []
  const rows = await reader.select({ key: column }).from(table).where(inArray(column, wanted))
  return wanted.filter(key => !rows.some(row => row.key === key))
}
