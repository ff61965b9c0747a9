import { eq } from 'drizzle-orm'
import { type Tx, tables } from '#db/store.ts'
import { seesWorkingCopies } from '#lib/briefings/policy.ts'
import type { Actor } from '#lib/kernel/actor.ts'
import { AppError } from '#lib/kernel/errors.ts'
import type { MediaRecord } from './media-view.ts'
import { type MediaVerb, mediaDenialOf } from './policy.ts'

const DENIED = {
  role: 'Only editors do this to pictures.',
  'not-yours': 'Only who brought this picture in, and editors, may change it.',
  'own-work': 'Someone else must do this.',
  scope: 'The scopes of this key do not allow this.',
}

/** The picture, for a change that `actor` may make to the version that they saw. Throws `not-found`, `forbidden`, `conflict`. */
export async function loadMedia(
  tx: Tx,
  actor: Actor,
  { id, version, verb }: { id: string; version: number; verb: MediaVerb },
): Promise<MediaRecord> {
  const { media } = tables
  const known = seesWorkingCopies(actor) && /^[A-Za-z0-9-]{1,64}$/.test(id)
  const [row] = known ? await tx.select().from(media).where(eq(media.id, id)) : []
  if (!row) throw new AppError('not-found', 'There is no such picture.')
  const denial = mediaDenialOf(actor, verb, row)
  if (denial) throw new AppError('forbidden', DENIED[denial], { reason: denial })
  if (row.version !== version) throw changedMeanwhile(row.version)
  return row
}

/** What is thrown when somebody else changed the picture first. */
export function changedMeanwhile(version: number | null): AppError {
  return new AppError('conflict', 'Someone changed this picture meanwhile. Look at it again, then repeat your step.', {
    reason: 'picture-changed',
    current: { version },
  })
}
