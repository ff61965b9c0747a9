import fc from 'fast-check'
import { judge, VERBS } from './test-model.ts'
import type { Action, Person, World } from './test-model-rules.ts'

/** The numbers from which a step is made, when the world that it acts on is known. */
export type Choice = { wild: boolean; on: number; pick: number; by: number; what: number; when: number; stale: boolean }

const PEOPLE: Person[] = ['reporter', 'reporter2', 'editor', 'chief', 'deputy', 'admin']
const DAY = 86_400
const OFFSETS = [-3600, 0, 1, 1800, DAY, 2 * DAY]
const WAITS = [1, 3600, DAY, 3 * DAY]
const KINDS = [null, 'minor', 'update', 'clarification', 'correction']
/** How often a verb is picked while most of them are possible: the road to readers is long. */
const WEIGHT: Record<string, number> = {
  text: 3,
  submit: 5,
  approve: 8,
  publish: 6,
  schedulePublish: 3,
  reopen: 2,
  restore: 2,
}

const ROAD = ['wait', 'wait', ...VERBS.flatMap(verb => Array<string>(WEIGHT[verb] ?? 1).fill(verb))]

/** Sequences begin at several places of the road, the first step being a creation; what ends in `!` is tried though it may be refused. */
const PREFIX: string[][] = [
  [],
  ['', 'submit'],
  ['', 'submit', 'approve'],
  ['', 'submit', 'approve', 'publish'],
  ['', 'submit', 'approve', 'schedulePublish'],
  ['', 'submit', 'approve', 'publish', 'withdraw'],
  ['', 'submit', 'approve', 'setEmbargo', 'publish!', 'schedulePublish!', 'setEmbargo!'],
  ['', 'submit', 'approve', 'schedulePublish', 'setEmbargo', 'wait', 'publish'],
  ['', 'submit', 'approve', 'schedulePublish', 'reopen', 'fields', 'fields', 'wait'],
  ['', 'submit', 'approve', 'publish', 'reopen', 'text', 'submit', 'approve'],
  ['', 'submit', 'approve', 'publish', 'kill', 'reinstate', 'agreeReinstatement!', 'agreeReinstatement'],
  ['', 'breakGlass', 'kill', 'text!', 'reinstate', 'agreeReinstatement!', 'reinstate!', 'agreeReinstatement'],
  ['', 'breakGlass', 'breakGlass!', 'breakGlass!', 'breakGlass!', 'approve'],
  ['', 'submit', 'approve', 'schedulePublish', 'kill', 'reinstate', 'reinstate'],
  ['', 'submit', 'approve', 'publish', 'withdraw', 'kill', 'reinstate', 'refuseReinstatement'],
  ['', 'breakGlass', 'postReview!', 'approve!', 'approve'],
  ['', 'setEmbargo', 'breakGlass!', 'text', 'wait', 'breakGlass', 'requestChanges', 'postReview'],
]

/** Sequences of 7 to 10 steps. */
export const sequences = fc.array(
  fc.record<Choice>({
    wild: fc.integer({ min: 0, max: 3 }).map(n => n === 0),
    on: fc.nat(1),
    pick: fc.nat(9999),
    by: fc.nat(9999),
    what: fc.nat(9999),
    when: fc.nat(9999),
    stale: fc.integer({ min: 0, max: 5 }).map(n => n === 0),
  }),
  { minLength: 7, maxLength: 10 },
)

/** The step that `choice` means in `world`: any at all when wild, else one that the model lets through. `serial` makes titles and slugs unique. */
export function actionOf(world: World, choice: Choice, { serial, step }: { serial: number; step: number }): Action {
  const on = choice.on % Math.max(1, world.briefings.length)
  if (world.briefings.length === 0) return create(world, choice, serial)
  const verbs = world.briefings.length < 2 ? ['create', ...ROAD] : ROAD
  const given = (verb: string, by: Person) => withInput(world, { verb, by, on }, choice, serial)
  const next = PREFIX[serial % PREFIX.length]?.[step]
  if (next?.endsWith('!')) return given(next.slice(0, -1), 'chief')
  const ahead = next ? PEOPLE.map((_, i) => given(next, at(PEOPLE, choice.by + i))) : []
  const forced = ahead.find(action => judge(world, action).code === null)
  if (forced) return forced
  if (choice.wild) return { ...given(at(verbs, choice.pick), at(PEOPLE, choice.by)), stale: choice.stale }
  for (let i = 0; i < verbs.length; i++) {
    for (let j = 0; j < PEOPLE.length; j++) {
      const action = given(at(verbs, choice.pick + 7 * i), at(PEOPLE, choice.by + j))
      if (judge(world, action).code === null) return action
    }
  }
  return given('wait', 'editor')
}

function create(world: World, choice: Choice, serial: number): Action {
  return withInput(
    world,
    { verb: 'create', by: at(PEOPLE.slice(0, choice.wild ? 6 : 4), choice.by), on: world.briefings.length },
    choice,
    serial,
  )
}

function withInput(world: World, action: Action, { wild, what, when }: Choice, serial: number): Action {
  const model = world.briefings[action.on]
  const offset = at(OFFSETS, when)
  const newest = model?.approved ?? (model?.revisions.length || 1)
  const revision = wild || action.verb === 'restore' ? 1 + (what % (newest + 1)) : newest
  const time = action.verb === 'wait' ? at(WAITS, when) : world.now + offset
  const kind = at(KINDS, wild ? what : (what % 4) + 1)
  return {
    ...action,
    revision,
    at: time,
    kind: model?.visibility === 'live' || wild ? kind : null,
    work: workOf(action, what, when, serial),
    ...(action.verb === 'kill' && { confirmation: wild && what % 2 ? '다른 제목' : (model?.work.title ?? '') }),
  }
}

function workOf({ verb, on }: Action, what: number, when: number, serial: number): Action['work'] {
  const title = what % 20 === 0 ? '' : `글 ${serial} ${on} ${what % 2}`
  const slug = at([null, null, `own-${serial}-${on}`, `shared-${serial}`], when)
  const section = at(['technology', 'policy', 'opinion', what % 4 === 0 ? null : 'policy'], when)
  if (verb === 'create') return { title, body: `${what % 3}`, section, slug }
  if (verb === 'text') return { title, body: `${what % 3}` }
  if (verb !== 'fields') return undefined
  const people: Person[][] = [['reporter'], ['reporter', 'editor'], ['reporter2'], ['chief'], []]
  return at([{ section }, { slug }, { bylines: at(people, when) }], what)
}

function at<T>(list: T[], index: number): T {
  return list[index % list.length] as T
}
