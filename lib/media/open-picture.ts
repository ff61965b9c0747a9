import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { read, tables } from '#db/store.ts'
import { seesWorkingCopies } from '#lib/briefings/policy.ts'
import { command } from '#lib/kernel/command.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { passOpens } from '#lib/previews/picture-pass.ts'
import { visibleToPublic } from '#lib/publishing/public.ts'
import { findMedia } from './get-media.ts'
import { variantAt } from './media-url.ts'
import { storeFiles } from './store-files.ts'

const PictureAddress = z.strictObject({ id: z.string(), file: z.string(), pass: z.string().optional() })

/** A picture's file that the asker may have. `tag` names its bytes for ever; `read` fetches them. */
export type OpenPicture = {
  type: string
  bytes: number
  tag: string
  isPublic: boolean
  /** Opened by the pass of a preview: other sites may show it in their own previews. */
  byPass: boolean
  read: () => Promise<Buffer>
}

/** Opens the file at `/media/<id>/<file>`: for everyone while a publication that the public sees uses the picture, else only for those who see working copies and for whom a preview gave a pass for it. Throws `not-found` for all else, so that nothing tells whether a private picture exists. */
export const openPicture = command(PictureAddress, async (actor, { id, file, pass }): Promise<OpenPicture> => {
  const media = await findMedia(id)
  const variant = media && variantAt(media.variants, file)
  const isPublic = variant ? await isUsedInPublic(id) : false
  const byPass = !isPublic && variant !== undefined && pass !== undefined && (await passOpens(pass, id))
  if (!variant || !(isPublic || byPass || seesWorkingCopies(actor)))
    throw new AppError('not-found', 'There is no such picture.')
  return {
    type: variant.type,
    bytes: variant.bytes,
    tag: `${id}/${file}`,
    isPublic,
    byPass,
    read: () => storeFiles().read(variant.file),
  }
})

async function isUsedInPublic(mediaId: string): Promise<boolean> {
  const { publicationMedia, publications } = tables
  const reader = await read()
  const [use] = await reader
    .select({ briefingId: publicationMedia.briefingId })
    .from(publicationMedia)
    .innerJoin(publications, eq(publications.briefingId, publicationMedia.briefingId))
    .where(and(eq(publicationMedia.mediaId, mediaId), visibleToPublic()))
    .limit(1)
  return use !== undefined
}
