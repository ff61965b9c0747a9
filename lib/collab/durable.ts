import type { Connection, Extension, Hocuspocus } from '@hocuspocus/server'
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import { loadLog } from '#lib/briefings/document-log.ts'
import { isAppError } from '#lib/kernel/errors.ts'
import { log } from '#lib/kernel/log.ts'
import { Refusal } from './admission.ts'
import { authenticate, Denied } from './authenticate.ts'
import { dismiss, type Guest, guestOf } from './clients.ts'
import { placeOf } from './document-name.ts'
import { LIMITS } from './limits.ts'
import { LiveDocument, type Start } from './live-document.ts'
import { LOG_ORIGIN } from './log-origin.ts'
import { readMark, type ServerMessage } from './message.ts'
import { ownPresence } from './own-presence.ts'
import { drained } from './paced.ts'

const STEP_1 = 0
const STEP_2 = 1
const UPDATE = 2
const COME_AGAIN = { code: 4205, reason: 'Server closed the connection' }

/** Everything that Hocuspocus asks us: who may come in, where documents come from, and what becomes of each change. */
export function durable(lives: Map<string, LiveDocument>): Extension {
  const starts = new WeakMap<Y.Doc, Start>()
  let hocuspocus: Hocuspocus

  /** Lets a document that nobody needs go, and one that has ended at once, so that the next client gets a fresh one. */
  const leave = (live: LiveDocument) => {
    const { name } = live.document
    if (!live.ended) {
      if (live.document.getConnectionsCount() === 0) void hocuspocus.unloadDocument(live.document)
      return
    }
    if (lives.get(name) !== live) return
    lives.delete(name)
    hocuspocus.documents.delete(name)
    live.document.destroy()
  }

  return {
    onConfigure: async ({ instance }) => {
      hocuspocus = instance
    },
    onAuthenticate: async payload => {
      if (visitsOf(payload, hocuspocus) >= LIMITS.documents) throw new Denied('unavailable')
      return authenticate(payload).catch(unlessDenied)
    },

    onLoadDocument: async ({ documentName, document }) => {
      starts.set(document, await load(documentName, document))
    },
    afterLoadDocument: async ({ documentName, document }) => {
      const [place, start] = [placeOf(documentName), starts.get(document)]
      if (!place || !start) throw new Denied('unavailable')
      const live = new LiveDocument(place, document, start, leave)
      lives.set(documentName, live)
      document.on('update', (update: Uint8Array, origin: unknown) => {
        if (origin !== LOG_ORIGIN) live.record({ update, personId: personOf(origin) })
      })
      await live.suggestOnly.refresh().catch(asDenied)
      // What was committed or cut between loading and listening sent no signal that reached this document.
      await live.catchUp()
      if (live.ended) throw new Denied('epoch')
    },
    connected: async ({ documentName, connection }) => {
      lives.get(documentName)?.clients.welcome(connection as Connection)
    },

    beforeSync: async ({ documentName, connection, type, payload }) => {
      if (type === STEP_1) return drained((connection as Connection).webSocket as WebSocket)
      if (connection.readOnly || (type !== STEP_2 && type !== UPDATE)) return
      const live = lives.get(documentName)
      // Such as words typed while nobody could write: this client sends all that is missing when it comes again.
      if (type === UPDATE && live?.admission.lacksGroundFor(payload)) dismiss(connection as Connection, COME_AGAIN)
      else await admitFrom(connection as Connection, payload, live)
    },
    onStateless: async ({ documentName, connection, payload }) => {
      const mark = readMark(payload)
      if (mark !== null) lives.get(documentName)?.mark(connection, mark)
    },
    beforeHandleAwareness: ownPresence,

    beforeUnloadDocument: async ({ documentName, document }) => {
      const live = lives.get(documentName)
      if (!live) return
      // No message: a veto is no error. The commit that empties the queue asks again.
      if (live.document !== document || live.pending) throw new Error()
      await live.compact()
      if (live.pending) throw new Error()
    },
    afterUnloadDocument: async ({ documentName }) => {
      lives.delete(documentName)
    },
  }
}

/** Fills `document` with what the log has of it. Throws Denied. */
async function load(documentName: string, document: Y.Doc): Promise<Start> {
  const place = placeOf(documentName)
  if (!place) throw new Denied('ticket')
  const { state, last, rows } = await loadLog(place).catch(asDenied)
  Y.applyUpdate(document, state, LOG_ORIGIN)
  return { last, rows, bytes: state.byteLength }
}

/** How many documents a socket has open, each visit counted. */
function visitsOf({ socketId }: { socketId: string }, { documents }: Hocuspocus): number {
  const open = [...documents.values()].flatMap(document => document.getConnections())
  return open.filter(connection => connection.socketId === socketId).length
}

/** Asks whether an update may come in; one that may not is told, and its client shut out. */
async function admitFrom(connection: Connection, update: Uint8Array, live: LiveDocument | undefined): Promise<void> {
  const { access, personId } = guestOf(connection)
  const rule = live && access === 'suggest' ? live.suggestOnly.ruleFor(personId, update) : null
  const origin = { source: 'connection', connection }
  await live?.admission.admit(update, rule, origin).catch(error => refuse(connection, error))
}

function personOf(origin: unknown): string | null {
  const { connection } = (origin ?? {}) as { connection?: Connection }
  return connection ? guestOf(connection).personId : null
}

function unlessDenied(error: unknown): Promise<Guest> {
  if (error instanceof Denied) throw error
  log.error('a client could not be let in', { error })
  throw new Denied('unavailable')
}

function asDenied(error: unknown): never {
  if (isAppError(error) && error.code === 'locked') throw new Denied('schema')
  if (isAppError(error) && error.code === 'not-found') throw new Denied('not-found')
  log.error('a live document could not be loaded', { error })
  throw new Denied('unavailable')
}

/** Tells a client that its update is not kept and shuts it out: a reader's updates are not applied. */
function refuse(connection: Connection, error: unknown): void {
  if (!(error instanceof Refusal)) throw error
  const message: ServerMessage = { t: 'refused', reason: 'invalid', path: error.path }
  connection.sendStateless(JSON.stringify(message))
  dismiss(connection, { code: 4422, reason: 'invalid' })
}
