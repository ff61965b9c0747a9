import { AppError } from '#lib/kernel/errors.ts'
import { shared } from '#lib/kernel/shared.ts'

const MAX_WAITING = 8

const queue = shared('import-queue', () => ({ running: false, waiting: [] as (() => void)[] }))

/** Runs `work` when no other file is being read: a Word document unpacks to many times its size. Throws `unavailable` when too many wait already. */
export async function inImportQueue<T>(work: () => Promise<T>): Promise<T> {
  await turn()
  try {
    return await work()
  } finally {
    const next = queue.waiting.shift()
    if (next) next()
    else queue.running = false
  }
}

/** Resolves when it is this caller's turn, which is handed on without being given back in between. */
async function turn(): Promise<void> {
  if (!queue.running) {
    queue.running = true
    return
  }
  if (queue.waiting.length >= MAX_WAITING) {
    throw new AppError('unavailable', 'Many files are being imported just now. Try again in a moment.', {
      retryAfterSeconds: 5,
    })
  }
  await new Promise<void>(resolve => queue.waiting.push(resolve))
}
