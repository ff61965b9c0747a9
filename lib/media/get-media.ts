import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { read, tables } from '#db/store.ts'
import { seesWorkingCopies } from '#lib/briefings/policy.ts'
import { command } from '#lib/kernel/command.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { type MediaRecord, type MediaView, mediaView } from './media-view.ts'

/** One picture of the newsroom's library, for people who see working copies. Throws `not-found` for anyone else. */
export const getMedia = command(
  z.strictObject({ id: z.string().max(64) }),
  async (actor, { id }): Promise<MediaView> => {
    const row = seesWorkingCopies(actor) ? await findMedia(id) : undefined
    if (!row) throw new AppError('not-found', 'There is no such picture.')
    return mediaView(actor, row)
  },
)

/** The row of a picture by its id; undefined for what cannot be an id, which PostgreSQL would refuse to look up. */
export async function findMedia(id: string): Promise<MediaRecord | undefined> {
  if (!/^[A-Za-z0-9-]{1,64}$/.test(id)) return undefined
  const reader = await read()
  const [row] = await reader.select().from(tables.media).where(eq(tables.media.id, id)).limit(1)
  return row
}
