import type { Briefing } from '#lib/briefings/briefing.ts'
import { publishingVerb, refusalOf as workflowRefusalOf } from '#lib/briefings/workflow.ts'
import { standingEmbargo } from './standing-embargo.ts'

export type ActionVerb =
  | 'submit'
  | 'recall'
  | 'requestChanges'
  | 'approve'
  | 'reopen'
  | 'publish'
  | 'update'
  | 'republish'
  | 'schedule'
  | 'scheduleWithdrawal'
  | 'withdraw'
  | 'spike'
  | 'unspike'
  | 'setEmbargo'
  | 'liftEmbargo'
  | 'breakGlass'
  | 'postReview'
  | 'kill'
  | 'reinstate'
  | 'preview'

export type OfferedVerb = { verb: ActionVerb; refusal: string | null }

const ORDER: ActionVerb[] = [
  'submit',
  'reinstate',
  'approve',
  'postReview',
  'requestChanges',
  'recall',
  'publish',
  'update',
  'republish',
  'schedule',
  'reopen',
  'preview',
  'setEmbargo',
  'liftEmbargo',
  'scheduleWithdrawal',
  'withdraw',
  'unspike',
  'spike',
  'breakGlass',
  'kill',
]

/**
 * What this person can do next: the verb that moves the briefing on, and all others that make sense. A verb that the
 * stage, the visibility or the person's role rules out is left out; one refused for another reason stays with it.
 */
export function verbsFor(briefing: Briefing): { primary: OfferedVerb | null; others: OfferedVerb[] } {
  const offered = ORDER.filter(verb => makesSense(briefing, verb)).map(verb => ({
    verb,
    refusal: refusalOf(briefing, verb),
  }))
  const next = nextSteps(briefing)
    .map(verb => offered.find(offer => offer.verb === verb))
    .filter(offer => offer !== undefined)
  const primary = next.find(({ refusal }) => refusal === null) ?? next[0] ?? null
  return { primary, others: offered.filter(offer => offer !== primary) }
}

/** The active schedule that makes an approved revision public, if there is one. */
export function pendingPublication(briefing: Briefing) {
  return briefing.schedules.find(({ kind, status }) => kind === 'publish' && status === 'active') ?? null
}

function nextSteps(briefing: Briefing): ActionVerb[] {
  if (briefing.visibility === 'killed') return ['reinstate']
  switch (briefing.stage) {
    case 'spiked':
      return ['unspike']
    case 'in_review':
      return ['approve', 'recall']
    case 'approved': {
      if (pendingPublication(briefing)) return ['schedule', 'reopen']
      const publishing = publishingVerb(briefing.visibility)
      return publishing ? [publishing, 'reopen'] : ['reopen']
    }
    default:
      return ['submit']
  }
}

function refusalOf(briefing: Briefing, verb: ActionVerb): string | null {
  const may = briefing.may[verb]
  return may === true ? null : (may?.reason ?? 'role')
}

function makesSense(briefing: Briefing, verb: ActionVerb): boolean {
  const refusal = refusalOf(briefing, verb)
  if (verb === 'preview') return refusal === null
  if (refusal === 'role' || (refusal !== null && meansNothing(briefing, verb))) return false
  // Whoever asked to bring it back waits for a second person.
  if (verb === 'reinstate') return refusal !== 'own-work'
  if (verb === 'setEmbargo') return briefing.stage !== 'spiked'
  if (verb === 'liftEmbargo') return standingEmbargo(briefing) !== null
  const nothingNew = briefing.visibility === 'live' && briefing.approvedRevision === briefing.liveRevision
  return !(nothingNew && (verb === 'update' || verb === 'schedule'))
}

/** The policy may refuse for its own reason what the workflow has no place for here at all. */
function meansNothing(briefing: Briefing, verb: Exclude<ActionVerb, 'preview'>): boolean {
  const { stage, visibility, embargoUntil, reviewDueAt } = briefing
  const circumstances = {
    ...{ stage, visibility, hasPublishSchedule: pendingPublication(briefing) !== null },
    embargoUntil: embargoUntil === null ? null : new Date(embargoUntil),
    reviewDueAt: reviewDueAt === null ? null : new Date(reviewDueAt),
  }
  return workflowRefusalOf(verb, circumstances) !== null
}
