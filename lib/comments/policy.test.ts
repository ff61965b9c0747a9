import { expect, it } from 'vitest'
import { mintActor, type Role } from '#lib/kernel/actor.ts'
import { type ThreadVerb, threadDenialOf } from './policy.ts'

const person = (role: Role) =>
  mintActor({ kind: 'person', id: role, name: role, roles: [role], authorId: null, sessionId: 's' })
const VERBS: ThreadVerb[] = [
  'start',
  'reply',
  'reopen',
  'assign',
  'block',
  'see',
  'resolve',
  'unblock',
  'edit',
  'takeBack',
]

/** One letter for each verb above: y for yes. */
const TABLE: [Role, by: string, blocking: boolean, string][] = [
  ['reporter', 'reporter', true, 'yyyyyyyyyy'],
  ['reporter', 'editor', false, 'yyyyyyyynn'],
  ['reporter', 'editor', true, 'yyyyyynnnn'],
  ['editor', 'reporter', true, 'yyyyyyyynn'],
  ['chief', 'reporter', true, 'yyyyyyyynn'],
  ['admin', 'admin', false, 'nnnnnnnnnn'],
]

it.each(TABLE)('%s, on a thread of the %s’s, blocking %s: %s', (role, createdBy, blocking, expected) => {
  const answers = VERBS.map(verb => (threadDenialOf(person(role), verb, { createdBy, blocking }) ? 'n' : 'y'))
  expect(answers.join('')).toBe(expected)
})

it('a key and the program itself do not comment', () => {
  const key = mintActor({ kind: 'key', id: 'k', name: 'k', scopes: ['briefings:read', 'briefings:write'] })
  const system = mintActor({ kind: 'system', reason: 'test' })
  expect([key, system].map(actor => threadDenialOf(actor, 'start', null))).toEqual(['scope', 'role'])
})
