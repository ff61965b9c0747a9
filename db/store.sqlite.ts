import { chmodSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { AppError } from '#lib/kernel/errors.ts'
import { checkAtStart, checkSqlite, setPragmas } from './check.sqlite.ts'
import { isBusy, isDamaged } from './errors.ts'
import { migrateSqlite } from './migrate.ts'
import type { Store, Tx } from './store-types.ts'

const BUSY_PATIENCE_MS = 5_000

/** Opens `stet.db` in `folder`: one writer behind a queue, one reader that cannot write, every commit flushed to disk. */
export function openSqlite(folder: string): Store {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const { writer, reader } = openConnections(path.join(folder, 'stet.db'))
  const tx = drizzle(writer, { casing: 'snake_case' })
  const commits = commitCounter(reader)

  let last: Promise<unknown> = Promise.resolve()
  return {
    reader: drizzle(reader, { casing: 'snake_case' }),
    write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
      const turn = last.then(() => writeOnce(writer, () => work(tx))).finally(commits.forget)
      last = turn.catch(() => undefined)
      return turn
    },
    token: commits.now,
    tokenOfTurn: commits.ofTurn,
    check: async () => checkSqlite(writer, reader),
    async close() {
      await last
      reader.close()
      writer.close()
    },
  }
}

/** Both connections, migrated and checked; none is left open when that fails. */
function openConnections(file: string): Record<'writer' | 'reader', Database.Database> {
  const open: Database.Database[] = []
  const connect = (options: Database.Options) => {
    const db = new Database(file, options)
    open.push(db)
    setPragmas(db)
    return db
  }
  try {
    const writer = connect({ timeout: 100 })
    chmodSync(file, 0o600)
    migrateSqlite(drizzle(writer, { casing: 'snake_case' }))
    const reader = connect({ readonly: true, timeout: 1_000 })
    checkAtStart(writer, reader)
    return { writer, reader }
  } catch (error) {
    for (const db of open) db.close()
    if (!isDamaged(error)) throw error
    throw new Error('The database file is damaged. Restore the newest backup.', { cause: error })
  }
}

async function writeOnce<T>(writer: Database.Database, work: () => Promise<T>): Promise<T> {
  await begin(writer)
  try {
    const result = await work()
    writer.exec('commit')
    return result
  } catch (error) {
    if (writer.inTransaction) writer.exec('rollback')
    throw error
  }
}

async function begin(writer: Database.Database) {
  for (let waited = 0; ; waited += 120) {
    try {
      writer.exec('begin immediate')
      return
    } catch (error) {
      if (!isBusy(error)) throw error
      if (waited > BUSY_PATIENCE_MS) {
        throw new AppError('unavailable', 'The database is busy. Try again in a moment.', { retryAfterSeconds: 2 })
      }
      await sleep(20)
    }
  }
}

/** Numbers that move with every commit of another connection: `now` asks the file, `ofTurn` asks it once per turn of the event loop. */
function commitCounter(reader: Database.Database) {
  const dataVersion = reader.prepare('pragma data_version').pluck()
  const now = () => dataVersion.get() as number
  let known: number | null = null
  const forget = () => {
    known = null
  }
  const ofTurn = () => {
    if (known === null) {
      known = now()
      setImmediate(forget)
    }
    return known
  }
  return { now, ofTurn, forget }
}
