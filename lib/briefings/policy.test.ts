import { describe, expect, it } from 'vitest'
import { type Actor, mintActor, type Role } from '#lib/kernel/actor.ts'
import type { FourEyes, Stage } from './briefing.ts'
import {
  answersReinstatements,
  denialOf,
  isAdmin,
  mayCreate,
  type PolicySubject,
  type PolicyVerb,
  seesWorkingCopies,
} from './policy.ts'
import { WORKFLOW } from './workflow.ts'

const person = (name: string, ...roles: Role[]): Actor =>
  mintActor({ kind: 'person', id: name, name, roles, authorId: `${name}-byline`, sessionId: name })
const byline = (author: string | null) => ({ role: 'reporter', displayName: 'x', author })
const subject = (over: Partial<PolicySubject> = {}): PolicySubject => ({
  ...{ stage: 'draft', createdBy: 'somebody', bylines: [], submittedBy: null, fourEyes: 'standard', contributors: [] },
  formerAuthors: [],
  ...over,
})

const WHO = {
  'own draft': [person('kim', 'reporter'), subject({ createdBy: 'kim' })],
  'co-byline': [person('kim', 'reporter'), subject({ bylines: [byline('kim-byline')] })],
  'own in review': [person('kim', 'reporter'), subject({ createdBy: 'kim', stage: 'in_review' })],
  'own spiked': [person('kim', 'reporter'), subject({ createdBy: 'kim', stage: 'spiked' })],
  "another's": [person('kim', 'reporter'), subject()],
  editor: [person('park', 'editor'), subject()],
  chief: [person('han', 'chief'), subject()],
  admin: [person('jung', 'admin'), subject({ createdBy: 'jung' })],
  'no role': [person('nobody'), subject({ createdBy: 'nobody' })],
  anonymous: [mintActor({ kind: 'anonymous' }), subject()],
} satisfies Record<string, [Actor, PolicySubject]>

const WRITES = ['-', '-', 'not-yours', '-', 'not-yours', '-', '-', 'role', 'role', 'role']
const MOVES = ['-', '-', '-', '-', 'not-yours', '-', '-', 'role', 'role', 'role']
const ASIDE = ['-', '-', 'role', '-', 'not-yours', '-', '-', 'role', 'role', 'role']
const DESK = ['role', 'role', 'role', 'role', 'role', '-', '-', 'role', 'role', 'role']
const CHIEF = ['role', 'role', 'role', 'role', 'role', 'role', '-', 'role', 'role', 'role']

/** One row per verb, one column per case of WHO: `-` may, else the reason why not. */
const TABLE: Record<PolicyVerb, string[]> = {
  ...{
    edit: WRITES,
    plan: WRITES,
    submit: MOVES,
    recall: MOVES,
    reopen: MOVES,
    preview: MOVES,
    suggest: MOVES,
    spike: ASIDE,
    unspike: ASIDE,
  },
  ...{ requestChanges: DESK, approve: DESK, publish: DESK, update: DESK, republish: DESK, changeSlug: DESK },
  ...{ schedule: DESK, scheduleWithdrawal: DESK, unschedule: DESK, withdraw: DESK, setEmbargo: DESK },
  ...{ liftEmbargo: CHIEF, kill: CHIEF, reinstate: CHIEF, breakGlass: CHIEF, postReview: DESK },
}

describe('who may do what', () => {
  it('the table has every verb of the workflow', () => {
    expect(Object.keys(WORKFLOW).filter(verb => !(verb in TABLE))).toEqual([])
  })

  it.each(Object.entries(TABLE))('%s', (verb, row) => {
    const verdicts = Object.values(WHO).map(([actor, of]) => denialOf(actor, verb as PolicyVerb, of) ?? '-')
    expect(Object.fromEntries(Object.keys(WHO).map((name, i) => [name, verdicts[i]]))).toEqual(
      Object.fromEntries(Object.keys(WHO).map((name, i) => [name, row[i]])),
    )
  })

  it('roles add up', () => {
    const both = person('choi', 'reporter', 'editor')
    expect(denialOf(both, 'approve', subject())).toBeNull()
    expect(denialOf(both, 'approve', subject({ bylines: [byline('choi-byline')] }))).toBe('own-work')
    expect(denialOf(person('yoon', 'admin', 'reporter'), 'publish', subject())).toBe('role')
  })
})

describe('four eyes', () => {
  const park = person('park', 'editor')
  const cases: Record<string, Partial<PolicySubject>> = {
    stranger: {},
    'on the byline': { bylines: [byline('kim-byline'), byline('park-byline')] },
    'was on the byline': { bylines: [byline('kim-byline')], formerAuthors: ['kim-byline', 'park-byline'] },
    submitted: { submittedBy: 'park' },
    'changed the text': { contributors: ['kim', 'park'] },
    'started it': { createdBy: 'park' },
  }
  it.each<[FourEyes, string[]]>([
    ['strict', ['-', 'own-work', 'own-work', 'own-work', 'own-work', '-']],
    ['standard', ['-', 'own-work', 'own-work', 'own-work', '-', '-']],
    ['off', ['-', '-', '-', '-', '-', '-']],
  ])('%s', (fourEyes, row) => {
    const verdicts = Object.values(cases).map(over => denialOf(park, 'approve', subject({ ...over, fourEyes })) ?? '-')
    expect(verdicts).toEqual(row)
  })

  it('a byline without a profile is nobody’s, and nobody without a profile is on a byline', () => {
    const without = mintActor({ kind: 'person', id: 'a', name: 'a', roles: ['editor'], authorId: null, sessionId: 'a' })
    expect(denialOf(without, 'approve', subject({ bylines: [byline(null)] }))).toBeNull()
    const reporter = mintActor({
      kind: 'person',
      id: 'b',
      name: 'b',
      roles: ['reporter'],
      authorId: null,
      sessionId: 'b',
    })
    expect(denialOf(reporter, 'edit', subject({ bylines: [byline(null)] }))).toBe('not-yours')
  })
})

describe('what takes two people', () => {
  const han = person('han', 'chief')
  it('nobody answers their own request', () => {
    expect(denialOf(han, 'reinstate', subject({ reinstatement: { by: 'han' } }))).toBe('own-work')
    expect(denialOf(han, 'reinstate', subject({ reinstatement: { by: 'park' } }))).toBeNull()
    expect(denialOf(person('park', 'editor'), 'reinstate', subject({ reinstatement: { by: 'han' } }))).toBe('role')
  })

  it.each<[string, PolicySubject['unreviewed'], 'own-work' | null]>([
    ['on the live byline', { bylines: [byline('han-byline')], formerAuthors: [], submittedBy: 'kim' }, 'own-work'],
    ['off it by now', { bylines: [], formerAuthors: ['han-byline'], submittedBy: 'kim' }, 'own-work'],
    ['who submitted it', { bylines: [byline('kim-byline')], formerAuthors: [], submittedBy: 'han' }, 'own-work'],
    ['who did neither', { bylines: [byline('kim-byline')], formerAuthors: [], submittedBy: 'kim' }, null],
  ])('%s, whatever the section and the working copy say', (_, unreviewed, denial) => {
    for (const fourEyes of ['strict', 'standard', 'off'] as const) {
      const over = { fourEyes, unreviewed, contributors: ['han'], bylines: [byline('other')], submittedBy: 'other' }
      expect(denialOf(han, 'postReview', subject(over))).toBe(denial)
    }
  })

  it.each<[Role, boolean]>([
    ['reporter', false],
    ['editor', false],
    ['chief', true],
    ['admin', true],
  ])('%s answers requests to reinstate: %s', (role, answers) => {
    expect(answersReinstatements(person('a', role))).toBe(answers)
  })
})

it.each<[string, Actor, boolean, boolean, boolean]>([
  ['reporter', person('a', 'reporter'), true, true, false],
  ['editor', person('a', 'editor'), true, true, false],
  ['chief', person('a', 'chief'), true, true, false],
  ['admin', person('a', 'admin'), false, false, true],
  ['system', mintActor({ kind: 'system', reason: 'test' }), true, true, true],
  ['anonymous', mintActor({ kind: 'anonymous' }), false, false, false],
])('%s: creates, sees working copies, administers', (_, actor, creates, sees, administers) => {
  expect([mayCreate(actor), seesWorkingCopies(actor), isAdmin(actor)]).toEqual([creates, sees, administers])
})

it.each<Stage>(['draft', 'in_review', 'changes_requested', 'approved', 'spiked'])(
  'an editor edits in %s as far as policy goes',
  stage => {
    expect(denialOf(person('park', 'editor'), 'edit', subject({ stage }))).toBeNull()
  },
)
