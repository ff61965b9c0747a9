import { isAdmin } from '#lib/briefings/policy.ts'
import type { Actor } from '#lib/kernel/actor.ts'
import { AppError } from '#lib/kernel/errors.ts'

/** Throws `unauthenticated` for nobody, `forbidden` for a person who does not administer. */
export function assertAdmin(actor: Actor): void {
  if (actor.kind === 'anonymous') throw new AppError('unauthenticated', 'Sign in first.')
  if (!isAdmin(actor)) throw new AppError('forbidden', 'Only an administrator may do this.', { reason: 'role' })
}
