/** Random numbers that a seed makes again. */
export type Random = { seed: number; between: (low: number, high: number) => number; chance: (part: number) => boolean }

/** A generator from `STET_SEED`, or from the clock; print `seed` so that a failing run can be repeated (Mulberry32). */
export function randomOf(seed = Number(process.env.STET_SEED ?? Date.now() % 1_000_000)): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return { seed, between: (low, high) => low + next() * (high - low), chance: part => next() < part }
}
