import { mayCreate } from '#lib/briefings/policy.ts'
import type { Actor } from '#lib/kernel/actor.ts'
import { AppError } from '#lib/kernel/errors.ts'

/** Throws `unauthenticated` or `forbidden` unless the actor may start briefings and add pictures: before anything large is read for them. */
export function assertMayCreate(actor: Actor): void {
  if (mayCreate(actor)) return
  if (actor.kind === 'anonymous') throw new AppError('unauthenticated', 'Sign in first.')
  throw new AppError('forbidden', 'Only reporters and editors may add texts and pictures.', { reason: 'role' })
}
