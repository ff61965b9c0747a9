import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { Signal } from './signal.ts'

type Db = BetterSQLite3Database

/** What queries may do. Await every statement: `.get`, `.all` and `.run` do not exist on PostgreSQL. */
export type Reader = Pick<Db, 'select' | 'selectDistinct' | '$count'>

/** What a transaction may do. */
export type Tx = Reader & Pick<Db, 'insert' | 'update' | 'delete'>

/** One open database. Only `db/` asks which one it is. */
export type Store = {
  reader: Reader
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** A number that has moved when any other connection may have committed; costs microseconds. */
  token(): number
  /**
   * The same, asked at most once per turn of the event loop and again after a commit of this process: only for what was
   * read from a socket in this turn. All of that had arrived before the first of it was looked at, so none of it can
   * know of a later commit. Saves a seventh of a public answer's time.
   */
  tokenOfTurn(): number
  /** Carries a signal to other processes with the commit of `tx`. */
  notify?(tx: Tx, message: Signal): Promise<void>
  /** What the boot check and `doctor` print; throws with one clear line when the store must not be used. */
  check(): Promise<string[]>
  close(): Promise<void>
}
