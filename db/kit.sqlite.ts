import {
  blob,
  check,
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text as textColumn,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'

/** Column kinds of the schema on SQLite. Its types are the canonical ones that all queries are checked against. */
export const sqliteKit = {
  table: sqliteTable,
  check,
  foreignKey,
  index,
  primaryKey,
  uniqueIndex,
  text: () => textColumn(),
  oneOf: <const W extends readonly [string, ...string[]]>(words: W) => textColumn({ enum: words as W }),
  int: () => integer(),
  serial: () => integer().primaryKey({ autoIncrement: true }),
  bool: () => integer({ mode: 'boolean' }),
  instant: () => integer({ mode: 'timestamp_ms' }),
  json: <T>() => textColumn({ mode: 'json' }).$type<T>(),
  bytes: () => blob({ mode: 'buffer' }),
}

export type Kit = typeof sqliteKit
