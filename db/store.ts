import { AsyncLocalStorage } from 'node:async_hooks'
import { EventEmitter } from 'node:events'
import { env } from '#lib/kernel/env.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { log } from '#lib/kernel/log.ts'
import { shared } from '#lib/kernel/shared.ts'
import { isDeadlock, isFull } from './errors.ts'
import * as pg from './schema.pg.ts'
import * as sqlite from './schema.sqlite.ts'
import type { Signal } from './signal.ts'
import type { Reader, Store, Tx } from './store-types.ts'

export type { Reader, Tx } from './store-types.ts'

const MOST_TRIES = 3
const usesPostgres = env().databaseUrl !== null

/** The tables of the database in use. Their types are SQLite's; the PostgreSQL ones behave alike. */
export const tables = (usesPostgres ? pg : sqlite) as typeof sqlite

const registry = shared('store', () => ({
  store: null as Promise<Store> | null,
  scope: new AsyncLocalStorage<{ signals: Signal[] }>(),
  signals: new EventEmitter().setMaxListeners(100),
}))

/** The open store of this process; opened, migrated and checked at first use. */
export function store(): Promise<Store> {
  registry.store ??= openStore()
  return registry.store
}

/** A consistent view for queries outside a transaction. Throws inside one: pass `tx` down instead. */
export async function read(): Promise<Reader> {
  if (registry.scope.getStore()) throw new Error('already in a transaction: pass tx down')
  return (await store()).reader
}

/**
 * Runs `work` in one write transaction: all or nothing, durable when the promise resolves, one at a time on SQLite.
 * Nested use is refused. `work` may run again after a deadlock, so it changes nothing but the database. No network or file wait belongs inside. Throws `storage-full` when the disk is.
 */
export async function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  if (registry.scope.getStore()) throw new Error('already in a transaction: pass tx down')
  for (let tries = 1; ; tries++) {
    const scope = { signals: [] as Signal[] }
    try {
      const result = await registry.scope.run(scope, async () => (await store()).write(work))
      for (const signal of scope.signals) announce(signal)
      return result
    } catch (error) {
      if (isFull(error)) {
        throw new AppError('storage-full', 'The disk is full: nothing was changed. Free space and try again.')
      }
      if (!isDeadlock(error) || tries === MOST_TRIES) throw error
    }
  }
}

/** Tells listeners of this and other processes about `signal`, once the transaction of `tx` has committed and only then. */
export async function signal(tx: Tx, message: Signal): Promise<void> {
  const scope = registry.scope.getStore()
  if (!scope) throw new Error('signal() belongs in a transaction')
  scope.signals.push(message)
  await (await store()).notify?.(tx, message)
}

/** Calls `listener` after each commit that signals `topic`; returns the function that ends it. */
export function onSignal<T extends Signal['topic']>(
  topic: T,
  listener: (signal: Extract<Signal, { topic: T }>) => void,
): () => void {
  registry.signals.on(topic, listener)
  return () => registry.signals.off(topic, listener)
}

/** Closes the store; the next use opens it again. */
export async function closeStore(): Promise<void> {
  const open = registry.store
  registry.store = null
  await (await open)?.close()
}

/** A listener's fault is its own: what was committed stays acknowledged, and the others are told. */
function announce(message: Signal) {
  for (const listener of registry.signals.listeners(message.topic)) {
    try {
      listener(message)
    } catch (error) {
      log.error('a listener to the store failed', { topic: message.topic, error })
    }
  }
}

async function openStore(): Promise<Store> {
  const { databaseUrl, dataFolder } = env()
  if (databaseUrl === null) return (await import('./store.sqlite.ts')).openSqlite(dataFolder)
  if (databaseUrl.startsWith('pglite:')) return (await import('./store.pglite.ts')).openPglite(databaseUrl)
  return (await import('./store.pg.ts')).openPostgres(databaseUrl, announce)
}
