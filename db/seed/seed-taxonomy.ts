import { tables, transaction } from '#db/store.ts'
import { newId } from '#lib/kernel/ids.ts'
import { AUTHORS, SECTIONS, TAGS } from './cast.ts'
import { SERIES } from './series.ts'

/** Writes the demo's sections, series, tags and author profiles: no use-case makes the first three and the last yet. */
export async function seedTaxonomy(): Promise<void> {
  await transaction(async tx => {
    await tx.insert(tables.sections).values(SECTIONS.map((section, position) => ({ ...section, position })))
    await tx.insert(tables.series).values(SERIES.map((series, position) => ({ ...series, position })))
    await tx.insert(tables.tags).values(TAGS)
    await tx.insert(tables.authors).values(AUTHORS.map(author => ({ ...author, id: newId() })))
  })
}
