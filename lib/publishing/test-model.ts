import {
  agreeReinstatement,
  breakGlass,
  confirmLive,
  killNow,
  openRequest,
  postReview,
  refuseReinstatement,
  reinstate,
} from './test-model-exceptions.ts'
import {
  liftEmbargo,
  publishNow,
  schedulePublish,
  scheduleWithdraw,
  setEmbargo,
  unschedule,
  wait,
  withdrawNow,
} from './test-model-publishing.ts'
import {
  type Action,
  addRevision,
  CHIEFS,
  EDITORS,
  edited,
  FOUR_EYES,
  failing,
  isOwn,
  type Model,
  makersOf,
  mayEdit,
  type Person,
  textOf,
  type World,
} from './test-model-rules.ts'

export type Verdict = { code: string | null; events: string[]; after: World }

/** What must come of `action` in `world`: the code of the refusal or null, the audit events in order, and the world after it. */
export function judge(world: World, action: Action): Verdict {
  const after = structuredClone(world)
  const events: string[] = []
  const code = carryOut(after, action, events)
  return code === null ? { code, events, after } : { code, events: [], after: world }
}

type Step = (model: Model, action: Action, world: World, events: string[]) => string | null
type Rule = {
  who: (model: Model, by: Person, now: number) => boolean
  from?: Model['stage'][]
  seen?: Model['visibility'][]
  step: Step
}

const editor = (_: Model, by: Person) => EDITORS.includes(by)
const chief = (_: Model, by: Person) => CHIEFS.includes(by)
const answers = (_: Model, by: Person) => by === 'admin' || CHIEFS.includes(by)
const author = (model: Model, by: Person) => editor(model, by) || isOwn(model, by)

const move =
  (to: Model['stage'], event: string): Step =>
  (model, _, _world, events) => {
    if (model.stage === 'approved') model.approved = null
    model.stage = to
    model.version++
    events.push(event)
    return null
  }

const RULES: Record<string, Rule> = {
  text: { who: mayEdit, from: ['draft', 'changes_requested', 'in_review'], step: edited },
  fields: { who: mayEdit, from: ['draft', 'changes_requested', 'in_review'], step: writeFields },
  plan: { who: mayEdit, step: plan },
  save: { who: mayEdit, from: ['draft', 'changes_requested', 'in_review'], step: save },
  restore: { who: mayEdit, from: ['draft', 'changes_requested', 'in_review'], step: restore },
  submit: { who: author, from: ['draft', 'changes_requested'], step: submit },
  recall: { who: author, from: ['in_review'], step: move('draft', 'briefing.recalled') },
  requestChanges: { who: editor, from: ['in_review'], step: requestChanges },
  approve: { who: fourEyes, from: ['in_review'], step: approve },
  reopen: { who: author, from: ['approved'], step: move('draft', 'briefing.reopened') },
  publish: { who: editor, from: ['approved'], step: publishNow },
  schedulePublish: { who: editor, from: ['approved'], step: schedulePublish },
  scheduleWithdraw: { who: editor, seen: ['live'], step: scheduleWithdraw },
  unschedulePublish: { who: editor, step: (...args) => unschedule('publishAt', ...args) },
  unscheduleWithdraw: { who: editor, step: (...args) => unschedule('withdrawAt', ...args) },
  withdraw: { who: editor, seen: ['live'], step: withdrawNow },
  setEmbargo: { who: editor, seen: ['unpublished', 'withdrawn'], step: setEmbargo },
  liftEmbargo: { who: chief, seen: ['unpublished', 'withdrawn'], step: liftEmbargo },
  spike: {
    who: (model, by) => editor(model, by) || (['draft', 'spiked'].includes(model.stage) && isOwn(model, by)),
    from: ['draft', 'in_review', 'changes_requested', 'approved'],
    seen: ['unpublished', 'withdrawn'],
    step: spike,
  },
  unspike: {
    who: (model, by) => editor(model, by) || (['draft', 'spiked'].includes(model.stage) && isOwn(model, by)),
    from: ['spiked'],
    step: move('draft', 'briefing.unspiked'),
  },
  kill: { who: chief, step: killNow },
  reinstate: {
    who: (model, by, now) => CHIEFS.includes(by) && openRequest(model, now)?.by !== by,
    seen: ['killed'],
    step: reinstate,
  },
  breakGlass: {
    who: chief,
    from: ['draft', 'changes_requested', 'in_review'],
    seen: ['unpublished', 'withdrawn', 'live'],
    step: breakGlass,
  },
  postReview: {
    who: (model, by) =>
      EDITORS.includes(by) && !(model.reviewDue !== null && makersOf(model, model.live ?? 0).includes(by)),
    seen: ['live'],
    step: postReview,
  },
  agreeReinstatement: { who: answers, step: agreeReinstatement },
  refuseReinstatement: { who: answers, step: refuseReinstatement },
}

/** What is answered by a request, not by a briefing that one sees: an administrator may, and there is no version to be stale. */
const BY_REQUEST = ['agreeReinstatement', 'refuseReinstatement']

/** Every verb that acts on a briefing. */
export const VERBS = Object.keys(RULES)

function carryOut(world: World, action: Action, events: string[]): string | null {
  if (action.verb === 'wait') return wait(world, action, events)
  if (action.verb === 'create') return create(world, action, events)
  const model = world.briefings[action.on]
  if (!model) return 'not-found'
  const { who, from, seen, step } = RULES[action.verb] as Rule
  if (BY_REQUEST.includes(action.verb)) {
    if (!who(model, action.by, world.now)) return 'forbidden'
    return openRequest(model, world.now) ? step(model, action, world, events) : 'not-found'
  }
  if (action.by === 'admin') return 'not-found'
  if (!who(model, action.by, world.now)) return 'forbidden'
  if (action.stale) return 'conflict'
  if (model.visibility === 'killed' && !seen?.includes('killed')) return 'not-allowed-in-stage'
  if (from && !from.includes(model.stage)) return 'not-allowed-in-stage'
  if (seen && !seen.includes(model.visibility)) return 'not-allowed-in-stage'
  return step(model, action, world, events)
}

function create(world: World, { by, work }: Action, events: string[]): string | null {
  if (by === 'admin') return 'forbidden'
  world.briefings.push({
    ...{ stage: 'draft', visibility: 'unpublished', version: 1, createdBy: by, dueAt: null, revisions: [] },
    work: { title: '', body: '', section: null, slug: null, bylines: by === 'deputy' ? [] : [by], ...work },
    changedBy: [{ revision: 1, person: by }],
    ...{ submittedBy: null, approvals: [], approved: null, live: null, embargo: null, publishAt: null },
    ...{ submitters: {}, submissions: [], reviewDue: null, request: null },
    ...{ withdrawAt: null, firstPublished: null, publicSlug: null },
  })
  events.push('briefing.created')
  return null
}

function fourEyes(model: Model, by: Person): boolean {
  if (!EDITORS.includes(by)) return false
  const setting = FOUR_EYES[model.work.section ?? ''] ?? 'standard'
  if (setting === 'off') return true
  if (model.work.bylines.includes(by) || model.submittedBy === by) return false
  if (model.stage === 'in_review' && makersOf(model, model.revisions.length).includes(by)) return false
  const lastApproved = Math.max(0, ...model.approvals.map(({ revision }) => revision))
  const changed = model.changedBy.some(({ revision, person }) => person === by && revision > lastApproved)
  return setting === 'standard' || !changed
}

function writeFields(model: Model, { by, work = {} }: Action, _: World, events: string[]): string | null {
  if ('slug' in work && model.firstPublished !== null && !EDITORS.includes(by)) return 'forbidden'
  const before = textOf(model.work)
  model.work = { ...model.work, ...work }
  if (textOf(model.work) === before) return null
  model.changedBy.push({ revision: model.revisions.length + 1, person: by })
  model.version++
  events.push('briefing.fields_changed')
  return null
}

function plan(model: Model, { by, at = 0 }: Action, _: World, events: string[]): null {
  if (model.dueAt === at) return null
  model.dueAt = at
  model.changedBy.push({ revision: model.revisions.length + 1, person: by })
  model.version++
  events.push('briefing.fields_changed')
  return null
}

function save(model: Model, _: Action, _world: World, events: string[]): null {
  if (!keep(model)) return null
  model.version++
  events.push('revision.saved')
  return null
}

/** False when the newest revision holds the work already. */
function keep(model: Model): boolean {
  const newest = model.revisions.at(-1)
  if (newest && textOf(newest) === textOf(model.work)) return false
  addRevision(model)
  return true
}

function restore(model: Model, { by, revision = 0 }: Action, _: World, events: string[]): string | null {
  const old = model.revisions[revision - 1]
  if (!old) return 'not-found'
  const slug = model.firstPublished === null ? old.slug : model.work.slug
  keep(model)
  model.changedBy.push({ revision: model.revisions.length + 1, person: by })
  model.work = structuredClone({ ...old, slug })
  addRevision(model)
  model.version++
  events.push('revision.restored')
  return null
}

function submit(model: Model, action: Action, world: World, events: string[]): string | null {
  if (failing(model.work)) return 'publish-blocked'
  model.submittedBy = action.by
  model.submissions.push(addRevision(model))
  return move('in_review', 'briefing.submitted')(model, action, world, events)
}

function requestChanges(model: Model, action: Action, world: World, events: string[]): string | null {
  if (!model.revisions[(action.revision ?? 0) - 1]) return 'not-found'
  return move('changes_requested', 'review.changes_requested')(model, action, world, events)
}

function approve(model: Model, action: Action, world: World, events: string[]): string | null {
  const { revision = 0 } = action
  const read = model.revisions[revision - 1]
  if (!read) return 'not-found'
  if (revision !== model.revisions.length || textOf(read) !== textOf(model.work)) return 'conflict'
  if (failing(read)) return 'publish-blocked'
  model.approvals.push({ revision, text: textOf(read), by: action.by })
  if (model.visibility === 'live') confirmLive(model, read)
  move('approved', 'review.approved')(model, action, world, events)
  model.approved = revision
  return null
}

function spike(model: Model, action: Action, world: World, events: string[]) {
  Object.assign(model, { publishAt: null, withdrawAt: null, approved: null })
  return move('spiked', 'briefing.spiked')(model, action, world, events)
}
