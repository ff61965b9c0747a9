import { putBeforeReaders, slugOf } from './test-model-publishing.ts'
import {
  type Action,
  addRevision,
  approvedByOthers,
  type Model,
  textOf,
  type Work,
  type World,
} from './test-model-rules.ts'

const DAY = 86_400

export function killNow(model: Model, { confirmation }: Action, _: World, events: string[]): string | null {
  const possible = model.visibility === 'live' || model.visibility === 'withdrawn' || model.publishAt !== null
  if (!possible) return 'not-allowed-in-stage'
  if (confirmation !== model.work.title) return 'validation'
  Object.assign(model, { visibility: 'killed', publishAt: null, withdrawAt: null, reviewDue: null, request: null })
  model.version++
  events.push('briefing.killed')
  return null
}

/** The request that still stands: one day long. */
export function openRequest({ request }: Model, now: number): Model['request'] {
  return request && now < request.at + DAY ? request : null
}

export function reinstate(model: Model, action: Action, world: World, events: string[]): null {
  if (openRequest(model, world.now)) return bringBack(model, events)
  model.request = { by: action.by, at: world.now }
  model.version++
  events.push('reinstatement.requested')
  return null
}

export function agreeReinstatement(model: Model, { by }: Action, _: World, events: string[]): string | null {
  return model.request?.by === by ? 'forbidden' : bringBack(model, events)
}

export function refuseReinstatement(model: Model, { by }: Action, _: World, events: string[]): null {
  events.push(model.request?.by === by ? 'reinstatement.taken_back' : 'reinstatement.refused')
  model.request = null
  model.version++
  return null
}

function bringBack(model: Model, events: string[]): null {
  const visibility = model.publicSlug === null ? 'unpublished' : 'withdrawn'
  Object.assign(model, { visibility, stage: 'draft', approved: null, request: null, version: model.version + 1 })
  events.push('briefing.reinstated')
  return null
}

export function breakGlass(
  model: Model,
  { by, kind = null, on }: Action,
  world: World,
  events: string[],
): string | null {
  if (model.visibility === 'live' && !kind) return 'validation'
  if (model.work.title === '') return 'publish-blocked'
  if (model.embargo !== null && model.embargo > world.now) return 'publish-blocked'
  model.work.slug = slugOf(model, model.work)
  model.submittedBy = by
  const revision = addRevision(model)
  model.submissions.push(revision)
  model.publishAt = null
  const refusal = putBeforeReaders(model, { on, revision, kind }, world, events)
  if (refusal) return refusal
  model.stage = 'in_review'
  return null
}

export function postReview(model: Model, { by }: Action, _: World, events: string[]): string | null {
  if (model.reviewDue === null || model.live === null) return 'not-allowed-in-stage'
  const work = model.revisions[model.live - 1] as Work
  model.approvals.push({ revision: model.live, text: textOf(work), by })
  model.reviewDue = null
  model.version++
  events.push('review.confirmed')
  return null
}

/** An approval of the very text that readers have ends the wait for a review, unless its makers gave it. */
export function confirmLive(model: Model, approved: Work): void {
  const live = model.live === null ? undefined : model.revisions[model.live - 1]
  if (live && textOf(live) === textOf(approved) && approvedByOthers(model, live)) model.reviewDue = null
}
