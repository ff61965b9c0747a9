import type { Scope } from '#lib/keys/policy.ts'
import type { PolicySubject, PolicyVerb } from './policy.ts'

/** The verbs that each scope opens. What is not here no key ever does: to approve, to ask for changes, to kill, to lift an embargo takes a person. */
const OPENED: Record<Scope, readonly PolicyVerb[]> = {
  'briefings:read': [],
  'briefings:write': ['edit', 'plan', 'submit', 'recall'],
  'briefings:publish': ['publish', 'update', 'republish', 'schedule', 'scheduleWithdrawal', 'unschedule', 'withdraw'],
}

/** Whether a key with these scopes may not do `verb`: null, or the reason. What is in review it leaves to the editors, as a reporter does. */
export function keyDenialOf(scopes: readonly string[], verb: PolicyVerb, { stage }: PolicySubject): 'scope' | null {
  if (verb === 'edit' && stage === 'in_review') return 'scope'
  return scopes.some(scope => OPENED[scope as Scope]?.includes(verb)) ? null : 'scope'
}

/** Whether a key with these scopes sees working copies: each scope includes that. */
export function keySees(scopes: readonly string[]): boolean {
  return scopes.some(scope => Object.hasOwn(OPENED, scope))
}

/** Whether a key with these scopes may start briefings, and add pictures and tags to them. */
export function keyCreates(scopes: readonly string[]): boolean {
  return scopes.includes('briefings:write')
}
