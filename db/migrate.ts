import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'

/** The folder of one database's migrations. Works from the sources and from Next's bundle, which runs in the same working directory. */
export function migrationsFolder(dialect: 'sqlite' | 'pg'): string {
  return path.join(/* turbopackIgnore: true */ process.cwd(), 'db', 'migrations', dialect)
}

/** Brings a SQLite file to this version's schema in one transaction. Throws when the file is from a newer version. */
export function migrateSqlite(db: BetterSQLite3Database): void {
  const migrationsTable = db.get(sql`select 1 from sqlite_master where name = '__drizzle_migrations'`)
  if (migrationsTable) {
    const { applied } = db.get(sql`select count(*) as applied from __drizzle_migrations`) as { applied: number }
    refuseNewer(applied, 'sqlite')
  }
  migrate(db, { migrationsFolder: migrationsFolder('sqlite') })
}

/** Throws when the database has had more migrations than this program knows. */
export function refuseNewer(applied: number, dialect: 'sqlite' | 'pg'): void {
  const journal = path.join(migrationsFolder(dialect), 'meta', '_journal.json')
  if (!existsSync(journal)) throw new Error('The migrations are missing: start Stet from its own folder.')
  const known = JSON.parse(readFileSync(journal, 'utf8')).entries.length
  if (applied > known) {
    throw new Error(
      `The data is from a newer Stet (${applied} migrations, this one knows ${known}): update the program.`,
    )
  }
}
