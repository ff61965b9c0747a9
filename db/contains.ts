import { type Column, type SQL, sql } from 'drizzle-orm'

/** Rows whose text column has `part` somewhere in it, without regard to Latin case on either database. `part` is only text: no wildcards. */
export function contains(column: Column, part: string): SQL {
  const literal = part.toLowerCase().replace(/[\\%_]/g, '\\$&')
  return sql`lower(${column}) like ${`%${literal}%`} escape '\\'`
}
