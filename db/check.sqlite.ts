import type Database from 'better-sqlite3'

const READ_AT_START_BYTES = 500_000_000

/**
 * Of a file that is made now; one that is there keeps its own. A list of 20 that nobody asked for lately is ten pages of
 * 4 KB, each read from the disk for itself, and six of 8 KB. With 16 KB it is four, but long texts fill them badly: the
 * file of a million briefings is 18.3 GB instead of 13.0, and less of it stays in memory.
 */
const PAGE_BYTES = 8_192

/** Settings that SQLite keeps per connection: set on every open, because a second open of a WAL file silently reports NORMAL. */
export function setPragmas(db: Database.Database): void {
  if (!db.readonly) {
    db.pragma(`page_size = ${PAGE_BYTES}`)
    db.pragma('journal_mode = wal')
  }
  for (const setting of [
    'synchronous = full',
    'foreign_keys = on',
    'trusted_schema = off',
    'cell_size_check = on',
    'temp_store = memory',
    'cache_size = -32000',
  ]) {
    db.pragma(setting)
  }
  if (!db.readonly) db.pragma('journal_size_limit = 67108864')
}

/** What holds on both connections, in lines for people. Throws one clear line when durability or integrity does not hold. Reads every page, which takes seconds for each gigabyte. */
export function checkSqlite(...connections: Database.Database[]): string[] {
  const version = checkSettings(connections)
  const verdict = connections[0]?.pragma('quick_check(1)', { simple: true })
  if (verdict !== 'ok') throw new Error(`The database file is damaged (${verdict}). Restore the newest backup.`)
  return [`SQLite ${version}, write-ahead log, every commit flushed`, 'quick_check ok']
}

/** The same at the start, where people wait: a large file is read through by `doctor` alone. */
export function checkAtStart(...connections: Database.Database[]): void {
  const [first] = connections
  const bytes = (name: string) => first?.pragma(name, { simple: true }) as number
  if (bytes('page_count') * bytes('page_size') <= READ_AT_START_BYTES) checkSqlite(...connections)
  else checkSettings(connections)
}

/** Gives SQLite's version. */
function checkSettings(connections: Database.Database[]): string {
  for (const db of connections) {
    const value = (name: string) => db.pragma(name, { simple: true })
    const refuse = (what: string) => {
      throw new Error(
        `The database cannot be trusted: ${what}. Stop every program that uses the data folder and start again.`,
      )
    }
    if (value('journal_mode') !== 'wal') refuse('journal_mode is not wal (is the data folder on a network drive?)')
    if (value('synchronous') !== 2) refuse('synchronous is not FULL')
    if (value('foreign_keys') !== 1) refuse('foreign_keys is off')
    if (value('trusted_schema') !== 0) refuse('trusted_schema is on')
  }
  const [first] = connections
  const version = first?.prepare('select sqlite_version()').pluck().get() as string
  if (compareVersions(version, '3.51.3') < 0)
    throw new Error(`SQLite ${version} has a known corruption bug: run npm ci again.`)
  return version
}

function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map(version => version.split('.').map(Number))
  for (let i = 0; i < 3; i++) if (left?.[i] !== right?.[i]) return (left?.[i] ?? 0) - (right?.[i] ?? 0)
  return 0
}
