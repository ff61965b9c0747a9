import {
  bigint,
  bigserial,
  boolean,
  check,
  customType,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text as textColumn,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import type { Kit } from './kit.sqlite.ts'

const bytea = customType<{ data: Buffer; driverData: Uint8Array }>({
  dataType: () => 'bytea',
  fromDriver: value => Buffer.from(value),
})

/** Column kinds of the schema on PostgreSQL. Instants keep milliseconds, as on SQLite. */
export const pgKit = {
  table: pgTable,
  check,
  foreignKey,
  index,
  primaryKey,
  uniqueIndex,
  text: () => textColumn(),
  oneOf: (words: [string, ...string[]]) => textColumn({ enum: words }),
  int: () => bigint({ mode: 'number' }),
  serial: () => bigserial({ mode: 'number' }).primaryKey(),
  bool: () => boolean(),
  instant: () => timestamp({ withTimezone: true, precision: 3, mode: 'date' }),
  json: () => jsonb(),
  bytes: () => bytea(),
} as unknown as Kit
