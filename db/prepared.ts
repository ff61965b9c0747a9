import { createHash } from 'node:crypto'
import { type Column, Param, type Placeholder, type SQL, sql } from 'drizzle-orm'
import type { Reader } from './store-types.ts'

/** A query that the database has taken in once; `values` are what its places stand for. */
export type Prepared<Row> = { execute(values: Record<string, unknown>): Promise<Row[]> }

/** The place of a value in a prepared query, encoded for `column` when it comes. */
export function placeOf(name: string, column: Column): SQL {
  return new Param(sql.placeholder(name), column) as unknown as SQL
}

/** A number of the program itself, written into the statement: with a place for it, or for any other constant, SQLite plans a page anew each time, which takes as long as the page. */
export function written(number: number): Placeholder {
  return sql`${number}`.inlineParams() as unknown as Placeholder
}

/** Many more kinds of query than a site asks for; what addresses can spell is a hundred times as many. */
const MOST_KEPT = 200

/** `named` never shrinks: PostgreSQL keeps what has a name for as long as the connection. */
type Kept = { statements: Map<string, Prepared<unknown>>; named: Set<string> }

const kept = new WeakMap<Reader, Kept>()

/**
 * The query that `build` makes for `reader`, with places, prepared at its first use: building one costs more than a short
 * one takes. `name` tells it from all others. The 200 last used are kept, so that no variety of addresses fills the
 * memory; of PostgreSQL's connections each keeps the first 200 at most, and plans the others anew each time.
 */
export function prepared<Row>(reader: Reader, name: string, build: () => object): Prepared<Row> {
  const { statements, named } = keptBy(reader)
  const statement = statements.get(name) ?? prepare(build(), name, named)
  statements.delete(name)
  statements.set(name, statement)
  // The last to hold it lets it go: better-sqlite3 frees a statement that nobody has.
  const [oldest = name] = statements.keys()
  if (statements.size > MOST_KEPT) statements.delete(oldest)
  return statement as Prepared<Row>
}

function keptBy(reader: Reader): Kept {
  const own = kept.get(reader) ?? { statements: new Map(), named: new Set() }
  kept.set(reader, own)
  return own
}

function prepare(query: object, name: string, named: Set<string>): Prepared<unknown> {
  if (named.size < MOST_KEPT) named.add(name)
  // PostgreSQL cuts longer names than 63 characters, and two statements would be one.
  const short = named.has(name) ? createHash('sha256').update(name).digest('base64url') : undefined
  return (query as { prepare(name?: string): Prepared<unknown> }).prepare(short)
}
