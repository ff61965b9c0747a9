import { tables, transaction } from '#db/store.ts'
import { samplePublication } from '#lib/delivery/sample-publication.ts'

const BATCH = 1_000

// Run as `node bench/fill.ts <count>`: writes public briefings straight into the tables that delivery reads, in the empty store of STET_DATA.
await addTerms()
const count = Number(process.argv[2])
for (let from = 0; from < count; from += BATCH) await addBriefings(from, Math.min(BATCH, count - from))

async function addTerms() {
  const { sections, series, tags, authors } = tables
  const named = (slug: string) => ({ slug, name: slug, position: 0 })
  const names = ['author-0', 'author-1', 'author-2']
  await transaction(async tx => {
    await tx
      .insert(sections)
      .values(['tech', 'business'].map(slug => ({ ...named(slug), fourEyes: 'standard' as const })))
    await tx.insert(series).values(named('tech-briefing'))
    await tx.insert(tags).values(Array.from({ length: 12 }, (_, n) => ({ slug: `tag-${n}`, name: `tag-${n}` })))
    await tx
      .insert(authors)
      .values(names.map(slug => ({ id: slug, slug, name: slug, localizedNames: {}, role: 'reporter' })))
  })
}

async function addBriefings(from: number, length: number) {
  const { publications, publicationTexts, publicationTags, publicationAuthors } = tables
  const samples = Array.from({ length }, (_, n) => samplePublication(from + n))
  const placed = samples.map(({ row, ...of }) => ({
    ...of,
    at: { briefingId: row.briefingId, publishedAt: row.publishedAt },
  }))
  await transaction(async tx => {
    await tx.insert(publications).values(samples.map(({ row }) => row))
    await tx.insert(publicationTexts).values(samples.map(({ texts }) => texts))
    await tx.insert(publicationTags).values(placed.flatMap(({ tags, at }) => tags.map(tag => ({ tag, ...at }))))
    await tx
      .insert(publicationAuthors)
      .values(placed.flatMap(({ authors, at }) => authors.map(author => ({ author, ...at }))))
  })
}
