import { randomUUID } from 'node:crypto'
import { Socket } from 'node:net'
import { Client, type Pool } from 'pg'
import { log } from '#lib/kernel/log.ts'
import type { Signal } from './signal.ts'

const CHANNEL = 'stet'
/** Tells this process's own signals from others'. */
const SELF = randomUUID()
const RECONNECT_MS = 500
const BEAT_MS = 2_000
/** So long without a beat, and nothing proves any more that signals are heard. */
const PATIENCE_MS = 5_000
const MOST_UNHEARD = 2
const FAREWELL_MS = 1_000

/** `up` says whether signals of other processes are heard: proved by a beat of the last 5 seconds. */
export type Ears = { up: () => boolean; close: () => Promise<void> }

/** What the channel carries when this process signals `message`. */
export function spoken(message: Signal): { channel: string; payload: string } {
  return { channel: CHANNEL, payload: JSON.stringify({ from: SELF, message }) }
}

/**
 * Keeps one listening connection open. It can die without a word, and a pooler can take LISTEN and pass nothing on: so
 * every 2 seconds the process signals itself through `pool`, and only what it hears back proves that it hears. After a
 * loss it comes back, with at most one attempt in 500 ms, and announces everything once, since signals were missed.
 */
export async function openEars(url: string, pool: Pool, hear: (message: Signal) => void): Promise<Ears> {
  let ear: Ear
  let closed = true
  let standing = false
  let heardAt = Number.NEGATIVE_INFINITY
  let unheard = 0
  let complained = false
  let unsent: unknown
  let retry: NodeJS.Timeout | undefined

  const beat = () => {
    unheard++
    void faultOfBeat(pool).then(fault => (unsent = fault))
  }
  const connect = async () => {
    const next: Ear = newEar(url, {
      hear,
      hearBeat: () => {
        heardAt = performance.now()
        unheard = 0
        complained = false
      },
      end: () => {
        if (next === ear) lost(new Error('the connection ended'))
      },
    })
    ear = next
    await next.client.connect()
    await next.client.query(`listen ${CHANNEL}`)
    standing = true
    unheard = 0
    beat()
  }
  /** A failed attempt ends its connection too: only one further attempt is ever planned. */
  const lost = (error: unknown) => {
    standing = false
    heardAt = Number.NEGATIVE_INFINITY
    // A dead connection would never answer a farewell.
    ear.socket.destroy()
    if (closed) return
    if (!complained) log.error('database signals are down; trying again', { error })
    complained = true
    retry ??= setTimeout(reconnect, RECONNECT_MS)
  }
  const reconnect = async () => {
    retry = undefined
    try {
      await connect()
      for (const topic of ['changes', 'outbox', 'keys', 'schedules'] as const) hear({ topic })
    } catch (error) {
      lost(error)
    }
  }

  await connect()
  closed = false
  // Counted in beats and not in time: a process that was held up has not heard its own yet.
  const pulse = setInterval(() => {
    if (!standing) return
    if (unheard < MOST_UNHEARD) beat()
    else lost(new Error('nothing is heard over the connection', { cause: unsent }))
  }, BEAT_MS)
  return {
    up: () => performance.now() - heardAt < PATIENCE_MS,
    close: async () => {
      closed = true
      clearInterval(pulse)
      clearTimeout(retry)
      const farewell = setTimeout(() => ear.socket.destroy(), standing ? FAREWELL_MS : 0)
      await ear.client.end()
      clearTimeout(farewell)
    },
  }
}

type Ear = { client: Client; socket: Socket }

function newEar(url: string, on: { hear: (message: Signal) => void; hearBeat: () => void; end: () => void }): Ear {
  const socket = new Socket()
  const patience = { connectionTimeoutMillis: PATIENCE_MS, query_timeout: PATIENCE_MS }
  const client = new Client({ connectionString: url, keepAlive: true, ...patience, stream: () => socket })
  client.on('notification', ({ payload }) => {
    const { from, beats, message } = JSON.parse(payload ?? '{}')
    if (from !== SELF && !beats) on.hear(message)
    if (from === SELF && beats) on.hearBeat()
  })
  // `end` follows every error of a connection that stood.
  client.on('error', () => undefined)
  client.on('end', on.end)
  return { client, socket }
}

/** Sends one beat; what went wrong, if anything did. Gives up in time: else each would hold a connection of the pool while the database is away. */
async function faultOfBeat(pool: Pool): Promise<unknown> {
  const payload = JSON.stringify({ from: SELF, beats: true })
  const query = { text: 'select pg_notify($1, $2)', values: [CHANNEL, payload], query_timeout: PATIENCE_MS }
  try {
    await pool.query(query)
  } catch (error) {
    return error
  }
}
