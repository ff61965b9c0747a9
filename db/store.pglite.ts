import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import { drizzleStore } from './drizzle-store.ts'
import { migrationsFolder } from './migrate.ts'
import type { Store } from './store-types.ts'

/** Opens PostgreSQL inside this process, in memory: the second dialect of the tests, with no server. */
export async function openPglite(url: string): Promise<Store> {
  const client = new PGlite(url.slice('pglite:'.length) || undefined)
  const db = drizzle(client, { casing: 'snake_case' })
  await migrate(db, { migrationsFolder: migrationsFolder('pg') })
  return {
    ...drizzleStore(db),
    check: async () => ['PGlite, in memory'],
    close: () => client.close(),
  }
}
