import { limitConcurrency } from '#lib/kernel/limit-concurrency.ts'

/** Runs `work` when fewer than two pictures are being worked on, so that a flood of uploads leaves the process alive. Throws `unavailable` when too many wait already. */
export const inPictureQueue = limitConcurrency('pictures', {
  ...{ atOnce: 2, mostWaiting: 16, retryAfterSeconds: 5 },
  refusal: 'Many pictures are arriving just now. Try again in a moment.',
})
