import type { Actor, Role } from '#lib/kernel/actor.ts'
import type { Byline, FourEyes, Stage } from './briefing.ts'
import { keyCreates, keyDenialOf, keySees } from './key-policy.ts'
import type { Verb } from './workflow.ts'

/** What the policy needs to know of a briefing. */
export type PolicySubject = {
  stage: Stage
  createdBy: string
  bylines: readonly Byline[]
  submittedBy: string | null
  fourEyes: FourEyes
  /** Who changed anything since the last approved revision: from the revisions' record, not from a field. */
  contributors: readonly string[]
  /** The author profiles behind the text in review, whatever its byline says by now. */
  formerAuthors: readonly string[]
  /** Whose work readers have without a second pair of eyes: the authors behind the live revision and its submitter. */
  unreviewed?: Pick<PolicySubject, 'bylines' | 'formerAuthors' | 'submittedBy'> | null
  /** Who asked to reinstate it, while that request stands. */
  reinstatement?: { by: string } | null
}

export type PolicyVerb = Verb | 'plan' | 'changeSlug' | 'preview' | 'suggest'

/** Why an actor may not: no such role, not their own work, their own work where someone else's eyes are needed, or a key without this scope. */
export type Denial = 'role' | 'not-yours' | 'own-work' | 'scope'

/** Whether `actor` may do `verb` to this briefing at all, whatever its stage: null, or the reason why not. */
export function denialOf(actor: Actor, verb: PolicyVerb, subject: PolicySubject): Denial | null {
  if (actor.kind === 'system') return null
  if (actor.kind === 'key') return keyDenialOf(actor.scopes, verb, subject)
  if (actor.kind !== 'person') return 'role'
  const editor = isEditor(actor)
  switch (verb) {
    case 'edit':
    case 'plan':
      if (editor) return null
      if (!has(actor, 'reporter')) return 'role'
      return isOwn(actor, subject) && subject.stage !== 'in_review' ? null : 'not-yours'
    case 'submit':
    case 'recall':
    case 'reopen':
    case 'preview':
    case 'suggest':
      return editor ? null : own(actor, subject)
    case 'spike':
    case 'unspike':
      if (editor) return null
      return subject.stage === 'draft' || subject.stage === 'spiked' ? own(actor, subject) : 'role'
    case 'approve':
      return editor ? fourEyes(actor, subject) : 'role'
    case 'liftEmbargo':
    case 'kill':
    case 'breakGlass':
      return has(actor, 'chief') ? null : 'role'
    case 'reinstate':
      if (!has(actor, 'chief')) return 'role'
      return subject.reinstatement?.by === actor.id ? 'own-work' : null
    case 'postReview':
      return editor ? postReview(actor, subject) : 'role'
    default:
      return editor ? null : 'role'
  }
}

/** Whether `actor` may start a briefing. */
export function mayCreate(actor: Actor): boolean {
  if (actor.kind === 'key') return keyCreates(actor.scopes)
  return actor.kind === 'system' || isEditorial(actor)
}

/** Whether `actor` sees working copies: the newsroom does; an administrator by that role alone does not. */
export function seesWorkingCopies(actor: Actor): boolean {
  if (actor.kind === 'key') return keySees(actor.scopes)
  return actor.kind === 'system' || isEditorial(actor)
}

/** Whether `actor` administers people, keys and settings. */
export function isAdmin(actor: Actor): boolean {
  return actor.kind === 'system' || has(actor, 'admin')
}

/** Whether `actor` may be the second person behind a reinstatement, or refuse it: a chief or an administrator. */
export function answersReinstatements(actor: Actor): boolean {
  return has(actor, 'chief') || has(actor, 'admin')
}

/** Whether `actor` has an editor's powers. */
export function isEditor(actor: Actor): boolean {
  return has(actor, 'editor') || has(actor, 'chief')
}

/** Whether it is `actor`'s own work: they started it, or stand in its byline. */
export function isOwn(actor: Actor, subject: Pick<PolicySubject, 'createdBy' | 'bylines'>): boolean {
  return actor.kind === 'person' && (subject.createdBy === actor.id || onByline(actor, subject))
}

function isEditorial(actor: Actor): boolean {
  return isEditor(actor) || has(actor, 'reporter')
}

function has(actor: Actor, role: Role): boolean {
  return actor.kind === 'person' && actor.roles.includes(role)
}

function own(actor: Actor, subject: PolicySubject): Denial | null {
  if (!has(actor, 'reporter')) return 'role'
  return isOwn(actor, subject) ? null : 'not-yours'
}

function onByline(actor: Actor, subject: Pick<PolicySubject, 'bylines'>): boolean {
  return (
    actor.kind === 'person' &&
    actor.authorId !== null &&
    subject.bylines.some(({ author }) => author === actor.authorId)
  )
}

function fourEyes(actor: Actor, subject: PolicySubject): Denial | null {
  if (subject.fourEyes === 'off') return null
  if (actor.kind !== 'person') return 'role'
  if (onByline(actor, subject) || subject.submittedBy === actor.id) return 'own-work'
  if (actor.authorId !== null && subject.formerAuthors.includes(actor.authorId)) return 'own-work'
  if (subject.fourEyes === 'strict' && subject.contributors.includes(actor.id)) return 'own-work'
  return null
}

/** The standard rule, whatever the section's: the review that is due is the one that `off` or a broken glass left out. */
function postReview(actor: Actor, { unreviewed, ...subject }: PolicySubject): Denial | null {
  return unreviewed ? fourEyes(actor, { ...subject, ...unreviewed, fourEyes: 'standard' }) : null
}
