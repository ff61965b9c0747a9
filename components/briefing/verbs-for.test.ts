import { describe, expect, it } from 'vitest'
import type { Briefing } from '#lib/briefings/briefing.ts'
import { testBriefing } from './test-briefing.ts'
import { verbsFor } from './verbs-for.ts'

const may = (...verbs: string[]): Briefing['may'] => Object.fromEntries(verbs.map(verb => [verb, true]))
const primaryOf = (given: Partial<Briefing>) => verbsFor(testBriefing(given)).primary

const pending: Briefing['schedules'][number] = {
  id: 's',
  kind: 'publish',
  status: 'active',
  revision: 7,
  dueAt: '2026-11-24T22:00:00.000Z',
  timeZone: 'Asia/Seoul',
  wallTime: '2026-11-25T07:00',
  heldReason: null,
  lateMs: null,
}

describe('verbsFor', () => {
  it.each([
    ['draft', 'unpublished', 'submit'],
    ['changes_requested', 'live', 'submit'],
    ['in_review', 'unpublished', 'approve'],
    ['approved', 'unpublished', 'publish'],
    ['approved', 'live', 'update'],
    ['approved', 'withdrawn', 'republish'],
    ['spiked', 'unpublished', 'unspike'],
  ] as const)('%s and %s: %s comes next', (stage, visibility, verb) => {
    const allowed = may('submit', 'approve', 'publish', 'update', 'republish', 'unspike', 'reopen', 'recall')
    expect(primaryOf({ stage, visibility, approvedRevision: 7, liveRevision: 6, may: allowed })?.verb).toBe(verb)
  })

  it('offers to edit again what is live as approved, and no update of nothing', () => {
    const given = { stage: 'approved', visibility: 'live', approvedRevision: 7, liveRevision: 7 } as const
    const { primary, others } = verbsFor(
      testBriefing({ ...given, may: may('update', 'schedule', 'reopen', 'withdraw') }),
    )
    expect(primary?.verb).toBe('reopen')
    expect(others.map(({ verb }) => verb)).toEqual(['withdraw'])
  })

  it('changes the schedule of what is scheduled', () => {
    const given = {
      stage: 'approved',
      approvedRevision: 7,
      schedules: [pending],
      may: may('publish', 'schedule'),
    } as const
    expect(primaryOf({ ...given, schedules: [pending] })?.verb).toBe('schedule')
  })

  it('keeps a verb with its reason when it is refused for own work, and leaves out what stage or role rule out', () => {
    const { primary, others } = verbsFor(
      testBriefing({
        stage: 'in_review',
        may: { approve: { reason: 'own-work' }, publish: { reason: 'stage' }, spike: { reason: 'role' } },
      }),
    )
    expect(primary).toEqual({ verb: 'approve', refusal: 'own-work' })
    expect(others).toEqual([])
  })

  it('offers nothing for a killed briefing but to bring it back, and not even that to whoever asks for it', () => {
    const killed = { stage: 'in_review', visibility: 'killed' } as const
    const others = { submit: { reason: 'visibility' }, approve: { reason: 'own-work' } }
    expect(verbsFor(testBriefing({ ...killed, may: { ...others, reinstate: true } }))).toEqual({
      primary: { verb: 'reinstate', refusal: null },
      others: [],
    })
    const asked = { ...others, reinstate: { reason: 'own-work' } }
    expect(verbsFor(testBriefing({ ...killed, may: asked }))).toEqual({ primary: null, others: [] })
  })

  it('lifts only an embargo that stands, and keeps what breaks the rules for the end', () => {
    const given = { may: may('kill', 'breakGlass', 'liftEmbargo', 'setEmbargo', 'submit', 'spike') }
    const verbs = (embargoUntil: string | null) =>
      verbsFor(testBriefing({ ...given, embargoUntil })).others.map(({ verb }) => verb)
    expect(verbs('2999-01-01T00:00:00.000Z')).toEqual(['setEmbargo', 'liftEmbargo', 'spike', 'breakGlass', 'kill'])
    expect(verbs('2001-01-01T00:00:00.000Z')).toEqual(['setEmbargo', 'spike', 'breakGlass', 'kill'])
    expect(verbs(null)).not.toContain('liftEmbargo')
  })

  it('lets an author take back what waits for review', () => {
    expect(primaryOf({ stage: 'in_review', may: { approve: { reason: 'role' }, recall: true } })?.verb).toBe('recall')
  })
})
