import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { useCast } from '#db/seed/test-cast.ts'
import { tables, transaction } from '#db/store.ts'
import { useTestStore } from '#db/test-store.ts'
import { verifyAudit } from '#lib/audit/verify-audit.ts'
import { type Actor, mintActor, recordName } from '#lib/kernel/actor.ts'
import { setClock } from '#lib/kernel/clock.ts'
import { isAppError } from '#lib/kernel/errors.ts'
import { newId } from '#lib/kernel/ids.ts'
import { fireDueSchedules } from './fire-due-schedules.ts'
import { act } from './test-actions.ts'
import { actionOf, type Choice, sequences } from './test-choices.ts'
import { judge } from './test-model.ts'
import type { Action, Model, Person, World } from './test-model-rules.ts'
import { brokenInvariants, cancelAll, look, lookAtAll, lookFirst, type Seen } from './test-world.ts'

const RUNS = Number(process.env.STET_RUNS ?? 1000)
const SEED = Number(process.env.STET_SEED ?? 20_261_123)

useTestStore()
let cast: Record<Person, Actor>
let clock = Date.UTC(2030, 0, 1) / 1000
let serial = 0
const restoreClock = setClock(() => new Date(clock * 1000))
afterAll(restoreClock)
beforeAll(async () => {
  const deputy = { id: newId(), name: '부편집장', roles: ['chief'] as const, authorId: null, sessionId: 'deputy' }
  cast = { ...(await useCast()), deputy: mintActor({ kind: 'person', ...deputy }) }
  await transaction(async tx => {
    await tx.insert(tables.sections).values({ slug: 'opinion', name: '의견', fourEyes: 'off', position: 9 })
  })
})

it(`what the newsroom does in any order keeps the invariants (${RUNS} sequences)`, async () => {
  const reached = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(sequences, choices => playSequence(choices, reached)),
    { numRuns: RUNS, seed: SEED, endOnFailure: process.env.STET_SHRINK !== '1' },
  )
  expect(await verifyAudit()).toMatchObject({ brokenAt: null })
  // Every verb and every refusal must have been met, or the sequences prove nothing.
  if (RUNS >= 1000) expect([...WANTED].filter(name => !reached.has(name))).toEqual([])
}, 600_000)

async function playSequence(choices: Choice[], reached: Map<string, number>) {
  let world: World = { now: clock, made: 0, briefings: [], slugs: {} }
  const ids: string[] = []
  let seen = await lookFirst()
  const number = serial++
  const story: string[] = []
  for (const [step, choice] of choices.entries()) {
    const action = actionOf(world, choice, { serial: number, step })
    const verdict = judge(world, action)
    story.push(JSON.stringify(action))
    const { code, id } = await outcomeOf(action, ids)
    expect(code, story.join('\n')).toBe(verdict.code)
    if (action.verb === 'create' && id) ids.push(id)
    world = verdict.after
    const next = await look(ids, seen)
    expect(
      next.events.map(({ event }) => event),
      story.join('\n'),
    ).toEqual(verdict.events)
    expect(
      ids.map(one => stateOf(next, one)),
      story.join('\n'),
    ).toEqual(world.briefings.map(expected))
    expect(await brokenInvariants(seen, next, new Date(clock * 1000)), story.join('\n')).toEqual([])
    seen = next
    for (const name of [`${action.verb} ${code ?? 'ok'}`, ...verdict.events])
      reached.set(name, (reached.get(name) ?? 0) + 1)
  }
  const all = await lookAtAll(ids, seen.seq)
  expect(await brokenInvariants(seen, all, new Date(clock * 1000)), story.join('\n')).toEqual([])
  await cancelAll()
}

async function outcomeOf(action: Action, ids: string[]): Promise<{ code: string | null; id?: string }> {
  try {
    if (action.verb === 'wait') {
      clock += action.at ?? 0
      await fireDueSchedules()
      return { code: null }
    }
    return { code: null, id: await act(cast[action.by], action, ids[action.on]) }
  } catch (error) {
    if (!isAppError(error)) throw error
    return { code: error.code }
  }
}

/** What the model says of a briefing, in the shape in which the database has it. */
function expected({
  stage,
  visibility,
  version,
  revisions,
  approved,
  live,
  embargo,
  publishAt,
  withdrawAt,
  ...model
}: Model) {
  return {
    ...{ stage, visibility, version, revision: revisions.length, approved, live, embargo, slug: model.work.slug },
    ...{ firstPublished: model.firstPublished, publicSlug: model.publicSlug, title: model.work.title },
    ...{ publishAt: publishAt && [publishAt.due, publishAt.revision], withdrawAt: withdrawAt?.due ?? null },
    public: model.publicSlug ? visibility : null,
    reviewDue: model.reviewDue,
    request: model.request && [recordName(cast[model.request.by]), model.request.at],
  }
}

function stateOf(seen: Seen, id: string) {
  const row = seen.briefings.find(one => one.id === id)
  const publication = seen.publications.find(({ briefingId }) => briefingId === id)
  const pending = (kind: string) =>
    seen.schedules.find(one => one.briefingId === id && one.kind === kind && one.status === 'active')
  const [publishAt, withdrawAt] = [pending('publish'), pending('withdraw')]
  const { stage, visibility, version, revision, approvedRevision: approved, liveRevision: live, slug } = row ?? {}
  return {
    ...{ stage, visibility, version, revision, approved, live, slug, title: row?.title },
    ...{ embargo: seconds(row?.embargoUntil), firstPublished: seconds(row?.firstPublishedAt) },
    publishAt: publishAt ? [seconds(publishAt.dueAt), publishAt.revision] : null,
    withdrawAt: seconds(withdrawAt?.dueAt),
    publicSlug: publication?.slug ?? null,
    public: publication?.state ?? null,
    reviewDue: seconds(row?.reviewDueAt),
    request: row?.reinstateBy ? [row.reinstateBy, seconds(row.reinstateAt)] : null,
  }
}

function seconds(at: Date | null | undefined): number | null {
  return at ? at.getTime() / 1000 : null
}

const WANTED = new Set([
  ...['create ok', 'create forbidden', 'text ok', 'text forbidden', 'text not-found', 'text not-allowed-in-stage'],
  ...['fields ok', 'submit conflict', 'restore ok', 'submit ok', 'submit publish-blocked', 'approve ok'],
  ...['approve forbidden', 'approve conflict', 'approve not-found', 'publish ok', 'publish not-approved'],
  ...[
    'publish publish-blocked',
    'publish forbidden',
    'publish conflict',
    'schedulePublish ok',
    'schedulePublish validation',
  ],
  ...[
    'schedulePublish not-approved',
    'schedulePublish publish-blocked',
    'liftEmbargo forbidden',
    'setEmbargo validation',
  ],
  ...['briefing.published', 'briefing.updated', 'briefing.republished', 'briefing.withdrawn', 'correction.issued'],
  ...['kill ok', 'kill forbidden', 'kill validation', 'kill not-allowed-in-stage', 'briefing.reinstated'],
  ...['reinstate ok', 'reinstate forbidden', 'agreeReinstatement ok', 'agreeReinstatement forbidden'],
  ...['agreeReinstatement not-found', 'reinstatement.taken_back', 'reinstatement.refused'],
  ...['breakGlass ok', 'breakGlass publish-blocked', 'breakGlass validation', 'breakGlass forbidden'],
  ...['postReview ok', 'postReview forbidden', 'postReview not-allowed-in-stage', 'liftEmbargo not-allowed-in-stage'],
  ...['schedule.fired', 'schedule.held', 'schedule.changed', 'schedule.cancelled', 'briefing.unspiked'],
])
