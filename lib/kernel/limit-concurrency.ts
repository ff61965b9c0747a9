import { AppError } from './errors.ts'
import { shared } from './shared.ts'

type Limits = {
  atOnce: number
  mostWaiting: number
  /** The sentence for who comes when too many wait already. */
  refusal: string
  retryAfterSeconds: number
}

/** Makes the gate `name` of this process: it runs `atOnce` pieces of work at a time, the others in the order in which they came. A gate throws `unavailable` when too many wait already. */
export function limitConcurrency(name: string, { atOnce, mostWaiting, refusal, retryAfterSeconds }: Limits) {
  const gate = shared(`gate ${name}`, () => ({ running: 0, waiting: [] as (() => void)[] }))

  /** Resolves when this caller holds one of the places. */
  async function turn(): Promise<void> {
    if (gate.running < atOnce) {
      gate.running += 1
      return
    }
    if (gate.waiting.length >= mostWaiting) throw new AppError('unavailable', refusal, { retryAfterSeconds })
    await new Promise<void>(resolve => gate.waiting.push(resolve))
  }

  return async <T>(work: () => Promise<T>): Promise<T> => {
    await turn()
    try {
      return await work()
    } finally {
      // A place is handed on without being free in between: nobody who comes just then takes it too.
      const next = gate.waiting.shift()
      if (next) next()
      else gate.running -= 1
    }
  }
}
