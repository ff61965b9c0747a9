import { shared } from './shared.ts'

type Clock = () => Date

const holder = shared('clock', () => ({ now: (() => new Date()) as Clock }))

/** The present instant. All time in the program comes from here, so that tests can move it. */
export function now(): Date {
  return holder.now()
}

/** Replaces the clock and returns a function that puts the old one back. For tests only. */
export function setClock(clock: Clock): () => void {
  const before = holder.now
  holder.now = clock
  return () => {
    holder.now = before
  }
}
