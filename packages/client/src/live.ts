import { pause } from './pause.ts'
import { problemOf, retryAfterOf } from './problem.ts'
import { readEvents, type StreamEvent } from './read-events.ts'
import type { Request } from './request.ts'

export type LiveOptions = {
  /** The id of the last event that was handled: what happened since then comes first. */
  lastEventId?: string
  signal?: AbortSignal
}

/** Something public has changed. `tags` name what is to be read again, as in `Cache-Tag`. Of `restart`, everything is to be read again. */
export type LiveEvent = { id: string; event: string; tags: string[] }

const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 30_000
/** The server pings every 15 seconds: three missing ones mean that nobody is there. */
const SILENCE_MS = 45_000

/**
 * Every public change as it happens. Connects again by itself, with growing pauses and from the last event on. Ends when
 * `signal` is aborted; throws `StetProblem` when the server refuses for good.
 */
export async function* live(request: Request, options: LiveOptions): AsyncGenerator<LiveEvent, void, undefined> {
  const { lastEventId = '', signal } = options
  const at = { id: lastEventId, base: FIRST_WAIT_MS, failures: 0 }
  while (!signal?.aborted) {
    const line = openLine(signal)
    let wait: number | null = null
    try {
      const response = await request.stream('/live', headersOf(at.id), line.signal)
      if (response.status === 204) return
      if (response.ok && response.body) {
        for await (const part of readEvents(response.body, at.id)) {
          line.heard()
          at.failures = 0
          at.base = part.retry ?? at.base
          at.id = part.id
          if (part.event) yield liveEvent(at.id, part.event)
        }
      } else wait = await waitOf(response)
    } catch (error) {
      if (signal?.aborted) return
      // A connection that breaks is a TypeError in every runtime; one that fell silent was ended here.
      if (!(error instanceof TypeError) && !line.signal.aborted) throw error
    } finally {
      line.close()
    }
    const backOff = Math.min(at.base * 2 ** at.failures++, LONGEST_WAIT_MS) * (0.5 + Math.random() / 2)
    if (await pause(wait ?? backOff, signal).then(no, yes)) return
  }
}

const yes = () => true
const no = () => false

/** A connection that is given up when it is silent for too long or when the caller gives up. */
function openLine(signal: AbortSignal | undefined) {
  const controller = new AbortController()
  const stop = () => controller.abort(signal?.reason)
  const hangUp = () => controller.abort(new Error('The server is silent.'))
  let timer = setTimeout(hangUp, SILENCE_MS)
  signal?.addEventListener('abort', stop, { once: true })
  return {
    signal: controller.signal,
    heard: () => {
      clearTimeout(timer)
      timer = setTimeout(hangUp, SILENCE_MS)
    },
    close: () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
      controller.abort()
    },
  }
}

function headersOf(id: string): Record<string, string> {
  return { accept: 'text/event-stream', ...(id ? { 'last-event-id': id } : {}) }
}

/** Milliseconds to wait before the next try, null for the usual pause. Throws the problem when trying again can't help. */
async function waitOf(response: Response): Promise<number | null> {
  const problem = await problemOf(response)
  if (response.status !== 429 && response.status < 500) throw problem
  const seconds = retryAfterOf(response)
  return seconds === null ? null : seconds * 1_000
}

function liveEvent(id: string, { event, data }: StreamEvent): LiveEvent {
  const { tags = [] }: { tags?: string[] } = JSON.parse(data)
  return { id, event, tags }
}
