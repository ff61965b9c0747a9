import type { SQL } from 'drizzle-orm'
import { env } from '#lib/kernel/env.ts'
import { pgSearch } from './search.pg.ts'
import { sqliteSearch } from './search.sqlite.ts'
import type { Reader, Tx } from './store-types.ts'

/** Tokens side by side, each whole but for the last of a `prefix`. Tokens hold letters and digits alone. */
export type Phrase = { tokens: string[]; prefix: boolean }

/** Every term is found, each in one of its phrases. */
export type SearchQuery = Phrase[][]

/** Tokens of one document in reading order; an empty one is a gap that no phrase reaches over. */
export type SearchEntry = { title: string[]; keyPoints: string[]; meta: string[]; body: string[] }

/** Where all terms stand: in the title; in title and key points, not in the title alone; not in these alone; anywhere. */
export type Tier = 'title' | 'head' | 'rest' | 'any'

/** What a query finds: a relation to select from, with the one column `place`. */
export type Hits = { from: SQL; place: SQL<number> }

/** The full-text index of one database. For the same query, both find the same documents. */
export type SearchIndex = {
  put(tx: Tx, place: number, entry: SearchEntry): Promise<void>
  remove(tx: Tx, place: number): Promise<void>
  /** Drops what stands at no publication's place. */
  prune(tx: Tx): Promise<void>
  /** `query` has at least one term. */
  hits(reader: Reader, query: SearchQuery, tier: Tier): Promise<Hits>
}

/** The index of the database in use. */
export function searchIndex(): SearchIndex {
  return env().databaseUrl === null ? sqliteSearch : pgSearch
}
