import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import { Client, Pool } from 'pg'
import { log } from '#lib/kernel/log.ts'
import { drizzleStore } from './drizzle-store.ts'
import { openEars, spoken } from './ears.pg.ts'
import { migrationsFolder, refuseNewer } from './migrate.ts'
import type { Signal } from './signal.ts'
import type { Store } from './store-types.ts'

const MIGRATION_LOCK = 733_841
/** How long a query waits for a connection, when all are taken or the database is away. */
const CONNECTION_MS = 5_000

/** Opens a PostgreSQL database: a pool for both reading and writing, and one connection that hears other processes' signals. */
export async function openPostgres(url: string, announce: (message: Signal) => void): Promise<Store> {
  const pool = new Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: CONNECTION_MS,
    keepAlive: true,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
  })
  pool.on('error', error => log.error('an idle database connection was lost', { error }))
  const db = drizzle(pool, { casing: 'snake_case' })
  await migratePostgres(url)
  const settings = await checkPostgres(pool)
  const { moved, ...shared } = drizzleStore(db)
  const ears = await openEars(url, pool, message => {
    moved()
    announce(message)
  })
  // While nothing proves that signals are heard, this process cannot know what others commit: each look must then ask the database.
  const token = () => (ears.up() ? shared.token() : moved())
  return {
    ...shared,
    token,
    tokenOfTurn: token,
    notify: async (tx, message) => {
      const { channel, payload } = spoken(message)
      await (tx as unknown as typeof db).execute(sql`select pg_notify(${channel}, ${payload})`)
    },
    check: async () => settings,
    close: async () => {
      await ears.close()
      await pool.end()
    },
  }
}

async function migratePostgres(url: string) {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    const known = await client.query(`select to_regclass('drizzle.__drizzle_migrations') as name`)
    if (known.rows[0].name) {
      const { rows } = await client.query('select count(*)::int as applied from drizzle.__drizzle_migrations')
      refuseNewer(rows[0].applied, 'pg')
    }
    await migrate(drizzle(client), { migrationsFolder: migrationsFolder('pg') })
  } finally {
    await client.end()
  }
}

async function checkPostgres(pool: Pool): Promise<string[]> {
  for (const name of ['fsync', 'full_page_writes', 'synchronous_commit']) {
    const { rows } = await pool.query(`show ${name}`)
    if (rows[0][name] === 'off') {
      throw new Error(`PostgreSQL runs with ${name}=off: what Stet calls saved could be lost. Turn it on.`)
    }
  }
  const { rows } = await pool.query('show server_version')
  return [`PostgreSQL ${rows[0].server_version}`]
}
