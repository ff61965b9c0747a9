import {
  type Action,
  approvedByOthers,
  failing,
  type Model,
  textOf,
  type Work,
  type World,
} from './test-model-rules.ts'

export function publishNow(
  model: Model,
  { revision = 0, kind, on }: Action,
  world: World,
  events: string[],
): string | null {
  if (revision !== model.approved) return 'not-approved'
  if (model.visibility === 'live' && !kind) return 'validation'
  model.publishAt = null
  return publishGuarded(model, { on, revision, kind: kind ?? null }, world, events)
}

type Publishing = { on: number; revision: number; kind: string | null }

function publishGuarded(model: Model, { on, revision, kind }: Publishing, world: World, events: string[]) {
  const work = model.revisions[revision - 1]
  if (!work || !model.approvals.some(({ text }) => text === textOf(work))) return 'not-approved'
  if (model.embargo !== null && model.embargo > world.now) return 'publish-blocked'
  if (failing(work)) return 'publish-blocked'
  return putBeforeReaders(model, { on, revision, kind }, world, events)
}

/** What comes of any text that goes before readers, approved or not. */
export function putBeforeReaders(model: Model, { on, revision, kind }: Publishing, world: World, events: string[]) {
  const work = model.revisions[revision - 1] as Work
  const slug = slugOf(model, work)
  if ((world.slugs[slug] ?? on) !== on) return 'publish-blocked'
  world.slugs[slug] = on
  const event = { unpublished: 'published', live: 'updated', withdrawn: 'republished', killed: '' }[model.visibility]
  if (event === 'updated' && (kind === 'clarification' || kind === 'correction')) events.push('correction.issued')
  events.push(`briefing.${event}`)
  model.work.slug ??= slug
  model.firstPublished ??= world.now
  Object.assign(model, { publicSlug: slug, visibility: 'live', live: revision, version: model.version + 1 })
  model.reviewDue = approvedByOthers(model, work) ? null : world.now + 3600
  return null
}

/** The address that a text goes out with. */
export function slugOf(model: Model, work: Work): string {
  return work.slug ?? model.publicSlug ?? work.title.split(' ').join('-')
}

export function schedulePublish(
  model: Model,
  { on, revision = 0, at = 0, kind = null }: Action,
  world: World,
  events: string[],
) {
  if (at <= world.now) return 'validation'
  if (revision !== model.approved) return 'not-approved'
  if (model.embargo !== null && at < model.embargo) return 'publish-blocked'
  if (model.visibility === 'live' && !kind) return 'validation'
  const work = model.revisions[revision - 1] as Work
  if ((world.slugs[slugOf(model, work)] ?? on) !== on) return 'publish-blocked'
  events.push(model.publishAt ? 'schedule.changed' : 'schedule.created')
  model.publishAt = { due: at, revision, kind, made: world.made++ }
  model.version++
  return null
}

export function scheduleWithdraw(model: Model, { at = 0 }: Action, world: World, events: string[]) {
  if (at <= world.now) return 'validation'
  events.push(model.withdrawAt ? 'schedule.changed' : 'schedule.created')
  model.withdrawAt = { due: at, revision: null, kind: null, made: world.made++ }
  model.version++
  return null
}

export function unschedule(kind: 'publishAt' | 'withdrawAt', model: Model, _: Action, _world: World, events: string[]) {
  if (!model[kind]) return 'not-allowed-in-stage'
  model[kind] = null
  model.version++
  events.push('schedule.cancelled')
  return null
}

export function withdrawNow(model: Model, _: Action, _world: World, events: string[]) {
  Object.assign(model, { publishAt: null, withdrawAt: null })
  return takeOff(model, events)
}

export function setEmbargo(model: Model, { at = 0 }: Action, { now }: World, events: string[]) {
  if (at <= now) return 'validation'
  if (model.embargo !== null && model.embargo > now && at < model.embargo) return 'validation'
  if (model.publishAt && model.publishAt.due < at) {
    model.publishAt = null
    events.push('schedule.held')
  }
  Object.assign(model, { embargo: at, version: model.version + 1 })
  events.push('embargo.set')
  return null
}

export function liftEmbargo(model: Model, _: Action, _world: World, events: string[]) {
  if (model.embargo === null) return 'not-allowed-in-stage'
  Object.assign(model, { embargo: null, version: model.version + 1 })
  events.push('embargo.lifted')
  return null
}

/** Time passes, and every schedule that came due fires, oldest first. A refused one is held and the rest go on. */
export function wait(world: World, { at = 0 }: Action, events: string[]): null {
  world.now += at
  const due = world.briefings.flatMap((model, on) => {
    const pending = { publishAt: model.publishAt, withdrawAt: model.withdrawAt }
    return Object.entries(pending).flatMap(([name, one]) =>
      one && one.due <= world.now ? [{ model, on, name, one }] : [],
    )
  })
  for (const { model, on, name, one } of due.sort((a, b) => a.one.due - b.one.due || a.one.made - b.one.made)) {
    model[name as 'publishAt' | 'withdrawAt'] = null
    const fired =
      name === 'publishAt'
        ? publishGuarded(model, { on, revision: one.revision ?? 0, kind: one.kind }, world, events)
        : takeOff(model, events)
    if (fired !== null) model.version++
    events.push(fired === null ? 'schedule.fired' : 'schedule.held')
  }
  return null
}

function takeOff(model: Model, events: string[]): string | null {
  if (model.visibility !== 'live') return 'not-allowed-in-stage'
  Object.assign(model, { visibility: 'withdrawn', reviewDue: null, version: model.version + 1 })
  events.push('briefing.withdrawn')
  return null
}
