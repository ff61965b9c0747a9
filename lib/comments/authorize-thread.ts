import type { Denial } from '#lib/briefings/policy.ts'
import type { Actor } from '#lib/kernel/actor.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { type ThreadSubject, type ThreadVerb, threadDenialOf } from './policy.ts'

const DENIED: Record<Denial, string> = {
  role: 'Only people of the newsroom comment.',
  scope: 'A key does not comment: people do.',
  'not-yours': 'Only who wrote this, or an editor, may do that.',
  'own-work': 'Someone else must do this.',
}

/** Lets `verb` through when the policy does. Throws `unauthenticated`, `forbidden`. */
export function authorizeThread(actor: Actor, verb: ThreadVerb, subject: ThreadSubject | null): void {
  if (actor.kind === 'anonymous') throw new AppError('unauthenticated', 'Sign in first.')
  const denial = threadDenialOf(actor, verb, subject)
  if (denial) throw new AppError('forbidden', DENIED[denial], { reason: denial })
}
