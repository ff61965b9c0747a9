import { describe, expect, it } from 'vitest'
import { type DisplayStatus, STAGES, type Stage, VISIBILITIES, type Visibility } from './briefing.ts'
import { displayStatus, publishingVerb, refusalOf, type Verb, WORKFLOW } from './workflow.ts'

const NOW = new Date('2030-01-01T00:00:00Z')
const LATER = new Date('2030-01-02T00:00:00Z')

/** From which stages and visibilities each verb is possible, as the design has it. `*` is any, of visibilities any but `killed`. */
const TABLE: Record<Verb, [Stage[] | '*', Visibility[] | '*', string]> = {
  edit: [['draft', 'changes_requested', 'in_review'], '*', 'revision.saved'],
  submit: [['draft', 'changes_requested'], '*', 'briefing.submitted'],
  recall: [['in_review'], '*', 'briefing.recalled'],
  requestChanges: [['in_review'], '*', 'review.changes_requested'],
  approve: [['in_review'], '*', 'review.approved'],
  reopen: [['approved'], '*', 'briefing.reopened'],
  publish: [['approved'], ['unpublished'], 'briefing.published'],
  update: [['approved'], ['live'], 'briefing.updated'],
  republish: [['approved'], ['withdrawn'], 'briefing.republished'],
  schedule: [['approved'], ['unpublished', 'live', 'withdrawn'], 'schedule.created'],
  scheduleWithdrawal: ['*', ['live'], 'schedule.created'],
  unschedule: ['*', '*', 'schedule.cancelled'],
  withdraw: ['*', ['live'], 'briefing.withdrawn'],
  setEmbargo: ['*', ['unpublished', 'withdrawn'], 'embargo.set'],
  liftEmbargo: ['*', ['unpublished', 'withdrawn'], 'embargo.lifted'],
  spike: [['draft', 'in_review', 'changes_requested', 'approved'], ['unpublished', 'withdrawn'], 'briefing.spiked'],
  unspike: [['spiked'], '*', 'briefing.unspiked'],
  plan: ['*', '*', 'briefing.fields_changed'],
  kill: ['*', ['live', 'withdrawn'], 'briefing.killed'],
  reinstate: ['*', ['killed'], 'briefing.reinstated'],
  breakGlass: [['draft', 'changes_requested', 'in_review'], ['unpublished', 'live', 'withdrawn'], 'briefing.published'],
  postReview: ['*', ['live'], 'review.confirmed'],
}

describe('refusalOf', () => {
  it.each(Object.entries(TABLE))('%s', (verb, [stages, visibilities, event]) => {
    expect(WORKFLOW[verb as Verb].event).toBe(event)
    for (const stage of STAGES) {
      for (const visibility of VISIBILITIES) {
        const inStage = stages === '*' || stages.includes(stage)
        const seen = visibilities === '*' ? visibility !== 'killed' : visibilities.includes(visibility)
        const closed = visibility === 'killed' && !seen
        const expected = closed ? 'visibility' : !inStage ? 'stage' : !seen ? 'visibility' : null
        const state = { stage, visibility, embargoUntil: LATER, reviewDueAt: LATER }
        expect(refusalOf(verb as Verb, state), `${verb} ${stage} ${visibility}`).toBe(expected)
      }
    }
  })

  it('takes a scheduled briefing that never was public for killing, and nothing else that it would refuse', () => {
    const state = { stage: 'approved', visibility: 'unpublished', hasPublishSchedule: true } as const
    const verbs = (Object.keys(WORKFLOW) as Verb[]).filter(
      verb => refusalOf(verb, state) !== refusalOf(verb, { ...state, hasPublishSchedule: false }),
    )
    expect(verbs).toEqual(['kill'])
  })

  it('says what is missing', () => {
    const draft = { stage: 'draft', visibility: 'unpublished', embargoUntil: null } as const
    expect(refusalOf('liftEmbargo', draft)).toBe('no-embargo')
    const live = { stage: 'approved', visibility: 'live', reviewDueAt: null } as const
    expect(refusalOf('postReview', live)).toBe('no-review-due')
  })

  it('has a row for every verb', () => expect(Object.keys(TABLE).sort()).toEqual(Object.keys(WORKFLOW).sort()))
})

it.each([
  ['unpublished', 'publish'],
  ['live', 'update'],
  ['withdrawn', 'republish'],
  ['killed', null],
] as const)('what makes a revision public while %s: %s', (visibility, verb) =>
  expect(publishingVerb(visibility)).toBe(verb),
)

describe('displayStatus', () => {
  type Row = [Stage, Visibility, { embargo?: Date; scheduled?: true; approved?: number; live?: number }, DisplayStatus]
  const rows: Row[] = [
    ['draft', 'unpublished', {}, 'draft'],
    ['in_review', 'unpublished', {}, 'in_review'],
    ['changes_requested', 'unpublished', {}, 'changes_requested'],
    ['approved', 'unpublished', { approved: 1 }, 'approved'],
    ['spiked', 'unpublished', {}, 'spiked'],
    ['spiked', 'withdrawn', { live: 1 }, 'spiked'],
    ['approved', 'unpublished', { approved: 1, scheduled: true }, 'scheduled'],
    ['draft', 'unpublished', { scheduled: true }, 'scheduled'],
    ['approved', 'unpublished', { approved: 1, embargo: LATER }, 'embargoed'],
    ['approved', 'unpublished', { approved: 1, embargo: LATER, scheduled: true }, 'scheduled'],
    ['approved', 'unpublished', { approved: 1, embargo: NOW }, 'approved'],
    ['draft', 'unpublished', { embargo: LATER }, 'draft'],
    ['approved', 'live', { approved: 1, live: 1 }, 'published'],
    ['approved', 'live', { approved: 2, live: 1 }, 'published_approved'],
    ['approved', 'live', { approved: 2, live: 1, scheduled: true }, 'update_scheduled'],
    ['draft', 'live', { live: 1 }, 'published_draft'],
    ['changes_requested', 'live', { live: 1 }, 'published_draft'],
    ['in_review', 'live', { live: 1 }, 'published_in_review'],
    ['approved', 'withdrawn', { approved: 1, live: 1 }, 'withdrawn'],
    ['approved', 'withdrawn', { approved: 1, live: 1, scheduled: true }, 'scheduled'],
    ['approved', 'killed', { live: 1 }, 'killed'],
    ['spiked', 'killed', { live: 1 }, 'killed'],
  ]
  it.each(rows)('%s, %s, %j is %s', (stage, visibility, { embargo, scheduled, approved, live }, status) => {
    const numbers = { approvedRevision: approved ?? null, liveRevision: live ?? null }
    const state = {
      stage,
      visibility,
      ...numbers,
      embargoUntil: embargo ?? null,
      hasPublishSchedule: scheduled === true,
    }
    expect(displayStatus(state, NOW)).toBe(status)
  })
})
