import { DEMO_BRIEFINGS } from '#db/seed/demo-briefings.ts'
import { tables, transaction } from '#db/store.ts'
import { samplePublication } from '#lib/delivery/sample-publication.ts'
import { keyPointsOf, titleOf } from '#lib/document/read.ts'
import { renderSearchText } from '#lib/document/render/search-text.ts'
import { rebuildIndex } from '#lib/search/rebuild-index.ts'

const BATCH = 250
const SEED = 20_240_412
const SHORTEST_TEXT = 1_650

// Run as `node bench/search-fill.ts <count>`: public briefings of full length, each mixed from sentences of the demo newsroom, and their index, in the empty store of STET_DATA.
const count = Number(process.argv[2])
const random = randomOf(SEED)
const korean = DEMO_BRIEFINGS.filter(({ locale }) => locale === 'ko').map(({ document }) => document)
const titles = korean.map(titleOf)
const points = korean.flatMap(keyPointsOf)
const sentences = korean.flatMap(document => renderSearchText(document).match(/[^.?!\n]+[.?!]?/g) ?? [])
const pick = <T>(all: T[]) => all[Math.floor(random() * all.length)] as T

for (let from = 0; from < count; from += BATCH) {
  const rows = Array.from({ length: Math.min(BATCH, count - from) }, (_, i) => rowOf(from + i))
  await transaction(async tx => {
    await tx.insert(tables.publications).values(rows.map(({ row }) => row))
    await tx.insert(tables.publicationTexts).values(rows.map(({ texts }) => texts))
  })
}
const began = performance.now()
await rebuildIndex()
console.log(`${sentences.length} sentences; indexed in ${Math.round((performance.now() - began) / 1_000)} s`)

/** One of 5,000 has a word that no other text has. */
function rowOf(n: number) {
  const { row } = samplePublication(n)
  const title = `${pick(titles)} ${n}`
  const keyPoints = [pick(points), pick(points), pick(points)]
  let searchText = n % 5_000 === 0 ? '청록색 오로라 관측소' : ''
  while (searchText.length < SHORTEST_TEXT) {
    searchText += (random() < 0.2 ? '\n' : ' ') + pick(sentences).trim()
  }
  const summary = JSON.stringify({ ...JSON.parse(row.summary), title, keyPoints })
  return { row: { ...row, title, summary }, texts: { briefingId: row.briefingId, item: summary, searchText } }
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
