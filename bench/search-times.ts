import { countBriefings } from '#lib/delivery/count-briefings.ts'
import { listBriefings } from '#lib/delivery/list-briefings.ts'
import type { Filters } from '#lib/delivery/list-filters.ts'
import { presentHits } from '#lib/delivery/present-hits.ts'
import { searchQuery } from '#lib/search/query.ts'

const ROUNDS = 40

/** First words of two syllables that a fifth to two thirds of all texts have: the target of 50 ms is about these. */
const GROUPS: Record<string, string[]> = {
  'two syllables': [
    ...['절반', '하수', '시험', '설계', '투자', '바다', '전력', '공장'],
    ...['로봇', '위험', '기술', '통신', '항구', '오후'],
  ],
  'two terms': ['전력 투자', '로봇 공장', '사람 데이터'],
  'with and without spaces': ['데이터', '데이 터', '배터리조합', '배터리 조합', '개인정보'],
  'one syllable': ['물', '전', '꿹'],
  rare: ['오로라', '청록색오로라', '관측소 전력', '없는낱말'],
}

// Run as `node bench/search-times.ts` on the store that bench/search-fill.ts has made.
const total = await countBriefings({})
line(['', 'found', 'p50 ms', 'p95 ms', 'max ms'])
for (const [group, all] of Object.entries(GROUPS)) {
  const times: number[] = []
  for (const typed of all) {
    const own = await timesOf(typed, {})
    times.push(...own)
    const found = await countBriefings({ words: searchQuery(typed) })
    line([typed, `${((found / total) * 100).toFixed(1)}%`, ...told(own)])
  }
  line([`= ${group}`, '', ...told(times)])
}
line(['전력, of one section', '', ...told(await timesOf('전력', { section: 'tech' }))])
line(['오로라, of one section', '', ...told(await timesOf('오로라', { section: 'tech' }))])

async function timesOf(typed: string, filters: Filters): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now()
    const wanted = { ...filters, words: searchQuery(typed) }
    const { rows } = await listBriefings(wanted, { sort: 'relevance', limit: 20, after: null, fields: [] })
    await presentHits(rows, typed, {})
    times.push(performance.now() - began)
  }
  return times
}

function told(times: number[]): string[] {
  const sorted = times.toSorted((a, b) => a - b)
  return [0.5, 0.95, 1].map(share => (sorted[Math.ceil(sorted.length * share) - 1] ?? 0).toFixed(1))
}

/** Hangul is two columns wide. */
function line(cells: string[]) {
  const wide = (text: string) => text.length + (text.match(/\p{scx=Hang}/gu)?.length ?? 0)
  console.log(
    cells.map((cell, i) => (i === 0 ? cell + ' '.repeat(Math.max(0, 30 - wide(cell))) : cell.padStart(10))).join(''),
  )
}
