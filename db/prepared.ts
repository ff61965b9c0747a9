import { createHash } from 'node:crypto'
import { type Column, Param, type Placeholder, type SQL, sql } from 'drizzle-orm'

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

/** `query` with places, prepared; `name` tells it from all others. Building a query costs more than a short one takes. */
export function prepared<Row>(query: object, name: string): Prepared<Row> {
  // PostgreSQL cuts longer names than 63 characters, and two statements would be one.
  const short = createHash('sha256').update(name).digest('base64url')
  return (query as { prepare(name: string): Prepared<Row> }).prepare(short)
}
