import { type Denial, isEditor, seesWorkingCopies } from '#lib/briefings/policy.ts'
import type { Actor } from '#lib/kernel/actor.ts'

export type ThreadVerb =
  | 'start'
  | 'reply'
  | 'edit'
  | 'takeBack'
  | 'resolve'
  | 'reopen'
  | 'assign'
  | 'block'
  | 'unblock'
  | 'see'

/** Who began the thread or wrote the comment, and whether the thread stops approval. */
export type ThreadSubject = { createdBy: string; blocking: boolean }

/**
 * Whether `actor` may do `verb`: null, or the reason why not. Whoever sees the briefing may comment. A comment is its
 * writer's own; what stops approval is settled by who asked for it or by an editor.
 */
export function threadDenialOf(actor: Actor, verb: ThreadVerb, subject: ThreadSubject | null): Denial | null {
  if (actor.kind === 'key') return 'scope'
  if (actor.kind !== 'person' || !seesWorkingCopies(actor)) return 'role'
  const own = subject?.createdBy === actor.id
  switch (verb) {
    case 'edit':
    case 'takeBack':
      return own ? null : 'not-yours'
    case 'resolve':
    case 'unblock':
      return !subject?.blocking || own || isEditor(actor) ? null : 'not-yours'
    default:
      return null
  }
}
