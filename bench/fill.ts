import { nextInLine } from '#db/heads.ts'
import { tables, transaction } from '#db/store.ts'
import { samplePublication } from '#lib/delivery/sample-publication.ts'
import { cacheTags } from '#lib/publishing/record-change.ts'
import { rebuildIndex } from '#lib/search/rebuild-index.ts'

const BATCH = 1_000

// Run as `node bench/fill.ts <count> [search]`: writes public briefings straight into the tables that delivery reads, each with its change, in the empty store of STET_DATA; with `search`, also what finds them, which takes longer.
await addTerms()
const count = Number(process.argv[2])
for (let from = 0; from < count; from += BATCH) await addBriefings(from, Math.min(BATCH, count - from))
if (process.argv[3] === 'search') await rebuildIndex()

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
  const { publications, publicationTexts, publicationTags, publicationAuthors, changes } = tables
  const samples = Array.from({ length }, (_, n) => ({ ...samplePublication(from + n), seq: from + n + 1 }))
  const placed = samples.map(({ row, ...of }) => ({
    ...of,
    at: { briefingId: row.briefingId, publishedAt: row.publishedAt },
  }))
  await transaction(async tx => {
    await tx.insert(publications).values(samples.map(({ row, seq }) => ({ ...row, seq })))
    await tx.insert(publicationTexts).values(samples.map(({ texts }) => texts))
    await tx.insert(publicationTags).values(placed.flatMap(({ tags, at }) => tags.map(tag => ({ tag, ...at }))))
    await tx
      .insert(publicationAuthors)
      .values(placed.flatMap(({ authors, at }) => authors.map(author => ({ author, ...at }))))
    await tx.insert(changes).values(samples.map(changeOf))
    for (const _ of samples) await nextInLine(tx, 'changes')
  })
}

function changeOf({ row, tags, authors, seq }: ReturnType<typeof samplePublication> & { seq: number }) {
  const { briefingId, section, series, publishedAt: at } = row
  const told = cacheTags({ briefingId, section, series, tags, authors })
  return { seq, op: 'upsert' as const, briefingId, reason: 'published', tags: told, at }
}
