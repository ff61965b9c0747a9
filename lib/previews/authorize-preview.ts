import type { Loaded } from '#lib/briefings/load-briefing.ts'
import { denialOf } from '#lib/briefings/policy.ts'
import type { Actor } from '#lib/kernel/actor.ts'
import { AppError } from '#lib/kernel/errors.ts'

/** Throws `forbidden` for who may not show this working copy to people outside. */
export function authorizePreview(actor: Actor, briefing: Loaded): void {
  const denial = denialOf(actor, 'preview', briefing)
  if (denial === null) return
  throw new AppError('forbidden', 'Only its authors and editors show a working copy to others.', { reason: denial })
}
