import type { DisplayStatus, Stage, Visibility } from './briefing.ts'

/**
 * The verbs that change a briefing: from which stages and visibilities, to what, and the audit event that each writes.
 * A killed briefing takes only verbs that name `killed`; without `visibility` any other will do.
 */
export const WORKFLOW = {
  edit: { from: ['draft', 'changes_requested', 'in_review'], event: 'revision.saved' },
  plan: { event: 'briefing.fields_changed' },
  submit: { from: ['draft', 'changes_requested'], to: 'in_review', event: 'briefing.submitted' },
  recall: { from: ['in_review'], to: 'draft', event: 'briefing.recalled' },
  requestChanges: { from: ['in_review'], to: 'changes_requested', event: 'review.changes_requested' },
  approve: { from: ['in_review'], to: 'approved', event: 'review.approved' },
  reopen: { from: ['approved'], to: 'draft', event: 'briefing.reopened' },
  publish: { from: ['approved'], visibility: ['unpublished'], becomes: 'live', event: 'briefing.published' },
  update: { from: ['approved'], visibility: ['live'], becomes: 'live', event: 'briefing.updated' },
  republish: { from: ['approved'], visibility: ['withdrawn'], becomes: 'live', event: 'briefing.republished' },
  schedule: { from: ['approved'], visibility: ['unpublished', 'live', 'withdrawn'], event: 'schedule.created' },
  scheduleWithdrawal: { visibility: ['live'], event: 'schedule.created' },
  unschedule: { event: 'schedule.cancelled' },
  withdraw: { visibility: ['live'], becomes: 'withdrawn', event: 'briefing.withdrawn' },
  setEmbargo: { visibility: ['unpublished', 'withdrawn'], event: 'embargo.set' },
  liftEmbargo: { visibility: ['unpublished', 'withdrawn'], needs: 'embargoUntil', event: 'embargo.lifted' },
  spike: {
    from: ['draft', 'in_review', 'changes_requested', 'approved'],
    visibility: ['unpublished', 'withdrawn'],
    to: 'spiked',
    event: 'briefing.spiked',
  },
  unspike: { from: ['spiked'], to: 'draft', event: 'briefing.unspiked' },
  kill: {
    visibility: ['live', 'withdrawn'],
    orScheduled: true,
    becomes: 'killed',
    cuts: true,
    event: 'briefing.killed',
  },
  reinstate: { visibility: ['killed'], to: 'draft', becomes: 'withdrawn', event: 'briefing.reinstated' },
  breakGlass: {
    from: ['draft', 'changes_requested', 'in_review'],
    visibility: ['unpublished', 'live', 'withdrawn'],
    to: 'in_review',
    becomes: 'live',
    event: 'briefing.published',
  },
  postReview: { visibility: ['live'], needs: 'reviewDueAt', event: 'review.confirmed' },
} as const satisfies Record<string, Rule>

export type Verb = keyof typeof WORKFLOW

export type Rule = {
  from?: readonly Stage[]
  visibility?: readonly Visibility[]
  /** Also while a publication is scheduled, whatever the public sees now. */
  orScheduled?: true
  /** What must be set for the verb to mean anything. */
  needs?: keyof typeof MISSING
  to?: Stage
  becomes?: Visibility
  /** Starts a new epoch of the live document though the stage stays. */
  cuts?: true
  event: string
}

const MISSING = { embargoUntil: 'no-embargo', reviewDueAt: 'no-review-due' } as const

type State = { stage: Stage; visibility: Visibility }
type Circumstances = State & {
  hasPublishSchedule?: boolean
  embargoUntil?: Date | null
  reviewDueAt?: Date | null
}
type Refusal = 'stage' | 'visibility' | (typeof MISSING)[keyof typeof MISSING]

/** Why the workflow refuses `verb` in this state: `stage`, `visibility`, a word for what is missing, or null when it does not. */
export function refusalOf(verb: Verb, state: Circumstances): Refusal | null {
  const rule: Rule = WORKFLOW[verb]
  if (state.visibility === 'killed' && !rule.visibility?.includes('killed')) return 'visibility'
  if (rule.from && !rule.from.includes(state.stage)) return 'stage'
  const scheduled = rule.orScheduled === true && state.hasPublishSchedule === true
  if (rule.visibility && !rule.visibility.includes(state.visibility) && !scheduled) return 'visibility'
  return rule.needs && !state[rule.needs] ? MISSING[rule.needs] : null
}

/** The verb that makes an approved revision public, which depends on what the public sees now. Null for a killed briefing. */
export function publishingVerb(visibility: Visibility): 'publish' | 'update' | 'republish' | null {
  return { unpublished: 'publish', live: 'update', withdrawn: 'republish', killed: null }[visibility] as never
}

/** The one status word that lists, boards and the API show. */
export function displayStatus(
  briefing: State & {
    approvedRevision: number | null
    liveRevision: number | null
    embargoUntil: Date | null
    hasPublishSchedule: boolean
  },
  now: Date,
): DisplayStatus {
  const { stage, visibility } = briefing
  if (visibility === 'killed') return 'killed'
  if (stage === 'spiked') return 'spiked'
  if (briefing.hasPublishSchedule) return visibility === 'live' ? 'update_scheduled' : 'scheduled'
  if (visibility === 'live') return liveStatus(stage, briefing.approvedRevision === briefing.liveRevision)
  if (visibility === 'withdrawn' && stage === 'approved') return 'withdrawn'
  if (stage === 'approved' && briefing.embargoUntil && briefing.embargoUntil > now) return 'embargoed'
  return stage
}

function liveStatus(stage: Stage, approvedIsLive: boolean): DisplayStatus {
  if (stage === 'in_review') return 'published_in_review'
  if (stage !== 'approved') return 'published_draft'
  return approvedIsLive ? 'published' : 'published_approved'
}
