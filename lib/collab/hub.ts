import { type Connection, type Document, Hocuspocus } from '@hocuspocus/server'
import { onSignal } from '#db/store.ts'
import { isAppError } from '#lib/kernel/errors.ts'
import { log } from '#lib/kernel/log.ts'
import { shared } from '#lib/kernel/shared.ts'
import { actorOfSessionHash } from '#lib/people/session.ts'
import { accessTo } from './access.ts'
import { dismiss, guestOf } from './clients.ts'
import { durable } from './durable.ts'
import { LIMITS } from './limits.ts'
import type { LiveDocument } from './live-document.ts'

/** The live documents of this process. `flush` resolves when all that arrived for a briefing (or for all) is durable, and throws `unavailable` while the store fails. */
export type Hub = {
  hocuspocus: Hocuspocus
  flush(briefingId?: string): Promise<void>
  /** Ends timers, tells all clients to come again, and leaves nothing that could be stored unstored. */
  stop(): Promise<void>
}

const registry = shared('hub', () => ({ hub: null as Hub | null }))

/** The hub of this process, made at first use. */
export function hub(): Hub {
  registry.hub ??= createHub()
  return registry.hub
}

/** Resolves when everything that people have typed into this briefing, through this process, is durable. Call it before a transaction that reads the newest text. Throws `unavailable` while the store fails. */
export async function flush(briefingId?: string): Promise<void> {
  await registry.hub?.flush(briefingId)
}

/** Stores what is pending and closes all live documents: for the server's shutdown. Throws `unavailable` when the store does not take it. */
export async function flushHub(): Promise<void> {
  const { hub: running } = registry
  registry.hub = null
  await running?.stop()
}

/** A hub of its own, listening to the store's signals until it is stopped. */
export function createHub(): Hub {
  const lives = new Map<string, LiveDocument>()
  const hocuspocus = new Hocuspocus({
    quiet: true,
    extensions: [durable(lives)],
    maxUnauthenticatedQueueSize: LIMITS.frame,
    maxPendingDocuments: LIMITS.pendingDocuments,
  })
  const connections = () =>
    [...hocuspocus.documents.values()].flatMap((document: Document) => document.getConnections())
  const of = (briefingId?: string) =>
    [...lives.values()].filter(live => !briefingId || live.place.briefingId === briefingId)

  const ends = [
    onSignal('document', ({ briefingId, epoch }) => {
      for (const live of of(briefingId)) {
        if (epoch > live.place.epoch) live.end(epoch)
        else if (epoch === live.place.epoch) void live.catchUp()
      }
    }),
    onSignal('briefing', ({ briefingId }) => {
      for (const live of of(briefingId)) {
        live.clients.tell({ t: 'briefing' })
        for (const connection of live.clients.connections) void checkAccess(connection, briefingId)
      }
    }),
    onSignal('access', ({ personId }) => {
      for (const connection of connections()) if (guestOf(connection).personId === personId) dismiss(connection, ACCESS)
    }),
    every(LIMITS.refresh, () => {
      for (const live of lives.values()) void live.catchUp()
    }),
    every(LIMITS.sessionCheck, () => {
      for (const live of lives.values())
        for (const connection of live.clients.connections) void checkAccess(connection, live.place.briefingId)
    }),
  ]
  return {
    hocuspocus,
    flush: async briefingId => {
      await Promise.all(of(briefingId).map(live => live.settle()))
    },
    stop: async () => {
      for (const end of ends) end()
      const settled = await Promise.allSettled(of().map(live => live.settle()))
      await Promise.all(of().map(live => live.compact()))
      for (const live of of()) live.end(null)
      const failed = settled.find(result => result.status === 'rejected')
      if (failed) throw failed.reason
    },
  }
}

const ACCESS = { code: 4403, reason: 'access' }

function every(milliseconds: number, work: () => void): () => void {
  const timer = setInterval(work, milliseconds).unref()
  return () => clearInterval(timer)
}

/** Closes a connection whose session has ended, or whose person may now do more or less in the briefing than when it was opened: they come back with what is theirs now. */
async function checkAccess(connection: Connection, briefingId: string): Promise<void> {
  const guest = guestOf(connection)
  try {
    const actor = await actorOfSessionHash(guest.sessionHash, { touches: false })
    const access = actor && (await accessTo(actor, briefingId)).access
    if (access !== guest.access) dismiss(connection, ACCESS)
  } catch (error) {
    if (isAppError(error) && error.code === 'not-found') dismiss(connection, ACCESS)
    else log.error('what a connection may do could not be checked', { error })
  }
}
