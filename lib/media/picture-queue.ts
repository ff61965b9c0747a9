import { AppError } from '#lib/kernel/errors.ts'
import { shared } from '#lib/kernel/shared.ts'

const AT_ONCE = 2
const MAX_WAITING = 16

const queue = shared('picture-queue', () => ({ running: 0, waiting: [] as (() => void)[] }))

/** Runs `work` when fewer than two pictures are being worked on, so that a flood of uploads leaves the process alive. Throws `unavailable` when too many wait already. */
export async function inPictureQueue<T>(work: () => Promise<T>): Promise<T> {
  await turn()
  try {
    return await work()
  } finally {
    const next = queue.waiting.shift()
    if (next) next()
    else queue.running -= 1
  }
}

/** Resolves when this caller holds one of the places; a place is handed on without being given back in between. */
async function turn(): Promise<void> {
  if (queue.running < AT_ONCE) {
    queue.running += 1
    return
  }
  if (queue.waiting.length >= MAX_WAITING) {
    throw new AppError('unavailable', 'Many pictures are arriving just now. Try again in a moment.', {
      retryAfterSeconds: 5,
    })
  }
  await new Promise<void>(resolve => queue.waiting.push(resolve))
}
