import { eq, isNotNull, notInArray, type SQL, sql } from 'drizzle-orm'
import { sqliteKit as kit } from './kit.sqlite.ts'
import { publications } from './schema.sqlite.ts'
import type { SearchIndex, SearchQuery, Tier } from './search.ts'

/** A token that no text and no query has. */
const GAP = '\u{e000}'

/** FTS5 tables without content, made by the migrations. The small one answers for titles and key points. */
const heads = kit.table('search_heads', { rowid: kit.int(), title: kit.text(), keyPoints: kit.text() })
const texts = kit.table('search_texts', {
  ...{ rowid: kit.int(), title: kit.text(), keyPoints: kit.text() },
  ...{ meta: kit.text(), body: kit.text() },
})

/** The index on SQLite: FTS5, where the row id is the place, so that newest first is the order it keeps. */
export const sqliteSearch: SearchIndex = {
  async put(tx, place, entry) {
    await sqliteSearch.remove(tx, place)
    const head = { rowid: place, title: line(entry.title), keyPoints: line(entry.keyPoints) }
    await tx.insert(heads).values(head)
    await tx.insert(texts).values({ ...head, meta: line(entry.meta), body: line(entry.body) })
  },
  async remove(tx, place) {
    for (const table of [heads, texts]) await tx.delete(table).where(eq(table.rowid, place))
  },
  async prune(tx) {
    const places = tx.select({ place: publications.place }).from(publications).where(isNotNull(publications.place))
    for (const table of [heads, texts]) await tx.delete(table).where(notInArray(table.rowid, places))
  },
  async hits(_, query, tier) {
    return { from: from(query, tier), place: sql<number>`hits.place` }
  },
}

function line(tokens: string[]): string {
  return tokens.map(token => token || GAP).join(' ')
}

/** FTS5 walks it from the newest on, as far as it is asked for. */
function from(query: SearchQuery, tier: Tier): SQL {
  const all = matchText(query)
  if (tier === 'title') return inHeads(`{title} : (${all})`)
  if (tier === 'head') return inHeads(`(${all}) NOT ({title} : (${all}))`)
  return inTexts(tier === 'any' ? all : `(${all}) NOT ({title key_points} : (${all}))`)
}

const inHeads = (match: string) =>
  sql`(select rowid as place from search_heads where search_heads match ${match}) as hits`
const inTexts = (match: string) =>
  sql`(select rowid as place from search_texts where search_texts match ${match}) as hits`

/** A query in the language of FTS5: each token is quoted. */
function matchText(query: SearchQuery): string {
  const phrases = query.map(term => term.map(({ tokens, prefix }) => `"${tokens.join(' ')}"${prefix ? ' *' : ''}`))
  return phrases.map(term => `(${term.join(' OR ')})`).join(' AND ')
}
