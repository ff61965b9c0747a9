import { type Denial, isEditor, mayCreate } from '#lib/briefings/policy.ts'
import { type Actor, recordName } from '#lib/kernel/actor.ts'

/** What the newsroom may do with a picture. `forbidden` is shown to no reader. */
export const RIGHTS = ['unknown', 'own', 'licensed', 'handout', 'free', 'forbidden'] as const
export type Rights = (typeof RIGHTS)[number]

/** The kinds of files that can be taken in, as a file chooser wants them. */
export const PICTURE_TYPES = 'image/jpeg,image/png,image/webp'

/** How long before its end a right counts as ending soon, in days. */
export const SOON_DAYS = 30

export type MediaVerb = 'edit' | 'replace' | 'delete'

/** Whether `actor` may do `verb` to a picture that `createdBy` brought in: null, or the reason why not. Who writes briefings edits what they brought in; editors do all of it. */
export function mediaDenialOf(actor: Actor, verb: MediaVerb, { createdBy }: { createdBy: string }): Denial | null {
  if (actor.kind === 'system' || isEditor(actor)) return null
  if (!mayCreate(actor)) return actor.kind === 'key' ? 'scope' : 'role'
  if (verb !== 'edit') return actor.kind === 'key' ? 'scope' : 'role'
  return recordName(actor) === createdBy ? null : 'not-yours'
}

/** Why readers must not get a picture at `at`: null when nothing stands against it. */
export function barOf(media: { rights: Rights; rightsUntil: Date | null }, at: Date): 'forbidden' | 'expired' | null {
  if (media.rights === 'forbidden') return 'forbidden'
  return media.rightsUntil !== null && media.rightsUntil <= at ? 'expired' : null
}
