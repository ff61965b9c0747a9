import type { Actor } from '#lib/kernel/actor.ts'
import { AppError } from '#lib/kernel/errors.ts'
import type { Loaded } from './load-briefing.ts'
import { type Denial, denialOf } from './policy.ts'
import { refusalOf, type Verb, WORKFLOW } from './workflow.ts'

const DENIED: Record<Denial, string> = {
  role: 'Your role does not allow this.',
  'not-yours': 'This briefing is not yours to change now.',
  'own-work': 'Someone else must do this: it is your own work or your own request.',
  scope: 'The scopes of this key do not allow this.',
}

/** Lets `verb` through when the person may, the version is the one they saw (`version` null: no such claim), and the workflow allows it. Throws `unauthenticated`, `forbidden`, `conflict`, `not-allowed-in-stage`. */
export function authorize(actor: Actor, verb: Verb, briefing: Loaded, version: number | null): void {
  if (actor.kind === 'anonymous') throw new AppError('unauthenticated', 'Sign in first.')
  const denial = denialOf(actor, verb, briefing)
  if (denial) throw new AppError('forbidden', DENIED[denial], { reason: denial })
  matchVersion(briefing, version)
  const refusal = refusalOf(verb, briefing)
  if (refusal) {
    const state = `${briefing.stage}, ${briefing.visibility}`
    throw new AppError('not-allowed-in-stage', `“${WORKFLOW[verb].event}” is not possible now (${state}).`, {
      reason: refusal,
    })
  }
}

/** Throws `conflict` with the present state when somebody else changed the briefing since `version`. */
function matchVersion(briefing: Loaded, version: number | null): void {
  if (version === null || version === briefing.version) return
  const { id, stage, visibility } = briefing
  throw new AppError('conflict', 'Someone changed this briefing meanwhile. Look at it again, then repeat your step.', {
    current: { id, version: briefing.version, stage, visibility },
  })
}
