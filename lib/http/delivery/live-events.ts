import type { Change } from '#lib/delivery/live.ts'

const RETRY_MS = 3_000

/** The first bytes of a stream: how soon to come back after a break, and from where if nothing happens before it. */
export function opening(seq: number | null): Buffer {
  return Buffer.from(seq === null ? `retry: ${RETRY_MS}\n\n` : `retry: ${RETRY_MS}\nid: ${seq}\n\n`)
}

/** One public change as a server-sent event. */
export function changeEvent({ seq, tags }: Change): Buffer {
  return event(seq, 'change', tags)
}

/** Says that too much was missed to be told: what the listener keeps must be asked for anew, by sync. */
export function restartEvent(seq: number): Buffer {
  return event(seq, 'restart', ['list:briefings'])
}

/** A comment, so that nobody between takes the stream for dead. */
export const PING = Buffer.from(': ping\n\n')

function event(seq: number, name: string, tags: readonly string[]): Buffer {
  return Buffer.from(`id: ${seq}\nevent: ${name}\ndata: ${JSON.stringify({ tags })}\n\n`)
}
