import { type Column, type SQL, sql } from 'drizzle-orm'
import { env } from '#lib/kernel/env.ts'

/** The text of a column as its UTF-8 bytes: what goes out as it is stored need not become a string on its way. */
export function utf8Of(column: Column): SQL<Buffer> {
  return env().databaseUrl === null ? sql<Buffer>`cast(${column} as blob)` : sql<Buffer>`convert_to(${column}, 'UTF8')`
}
