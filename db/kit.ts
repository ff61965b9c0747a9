import type { SQL } from 'drizzle-orm'
import { sql } from 'drizzle-orm'
import type { Column } from 'drizzle-orm/column'

/** A CHECK expression that holds a column to a fixed list of words. The words are constants of the program, never input. */
export function among(column: Column, words: readonly string[]): SQL {
  return sql`${column} in (${sql.raw(words.map(word => `'${word}'`).join(', '))})`
}
