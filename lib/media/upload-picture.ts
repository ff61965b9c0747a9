import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { type Reader, read, type Tx, tables, transaction } from '#db/store.ts'
import { recordEvent } from '#lib/audit/record-event.ts'
import { mayCreate } from '#lib/briefings/policy.ts'
import { type Actor, recordName } from '#lib/kernel/actor.ts'
import { now } from '#lib/kernel/clock.ts'
import { command } from '#lib/kernel/command.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { newId } from '#lib/kernel/ids.ts'
import { extensionOf, type Variant } from './media-url.ts'
import { type MediaRecord, type MediaView, mediaView } from './media-view.ts'
import { type ProcessedPicture, processPicture } from './process-picture.ts'
import { removeFiles } from './remove-files.ts'
import { storeFiles } from './store-files.ts'

const UploadPictureInput = z.strictObject({
  filename: z.string().max(1000).transform(displayName),
  bytes: z.instanceof(Uint8Array),
})

/** Takes a picture into the newsroom: decoded, encoded anew, stored in its sizes, private until a live briefing uses it. The same bytes give the same picture again. Throws `forbidden`, `too-large`, `unsupported-media`, `validation`, `unavailable`, `storage-full`. */
export const uploadPicture = command(UploadPictureInput, async (actor, { filename, bytes }): Promise<MediaView> => {
  authorizeUpload(actor)
  const hash = createHash('sha256').update(bytes).digest('hex')
  const known = await findByHash(await read(), hash)
  if (known) return mediaView(actor, known)
  const picture = await processPicture(bytes)
  return store(actor, { filename, hash, picture })
})

type Upload = { filename: string; hash: string; picture: ProcessedPicture }

/** The files first, then the row: a crash in between leaves files that nothing names, which the sweep takes away. */
async function store(actor: Actor, { filename, hash, picture }: Upload): Promise<MediaView> {
  const variants = await storeVariants(picture)
  let row: MediaRecord
  try {
    row = await transaction(async tx => {
      const { width, height, blurhash } = picture
      const added = await insert(tx, actor, { filename, hash, variants, width, height, blurhash })
      const known = added ?? (await findByHash(tx, hash))
      if (!known) throw new Error('a picture was neither added nor known')
      return known
    })
  } catch (error) {
    await removeFiles(variants)
    throw error
  }
  if (row.variants[0]?.file !== variants[0]?.file) await removeFiles(variants)
  return mediaView(actor, row)
}

async function storeVariants(picture: ProcessedPicture): Promise<Variant[]> {
  const files = storeFiles()
  const variants: Variant[] = []
  try {
    for (const { data, ...variant } of picture.variants) {
      const file = await files.write(data, extensionOf(variant.type))
      variants.push({ ...variant, file, bytes: data.byteLength })
    }
  } catch (error) {
    await removeFiles(variants)
    throw error
  }
  return variants
}

type NewMedia = { filename: string; hash: string; variants: Variant[]; width: number; height: number; blurhash: string }

/** The new row; undefined when another upload of the same bytes was faster. */
async function insert(tx: Tx, actor: Actor, media: NewMedia): Promise<MediaRecord | undefined> {
  const row = {
    ...media,
    id: newId(),
    alt: null,
    credit: null,
    createdBy: recordName(actor),
    createdAt: now(),
  }
  const [added] = await tx.insert(tables.media).values(row).onConflictDoNothing().returning()
  if (!added) return undefined
  await recordEvent(tx, actor, {
    event: 'media.uploaded',
    subject: row.id,
    detail: { filename: row.filename, hash: row.hash, width: row.width, height: row.height },
  })
  return added
}

async function findByHash(reader: Reader, hash: string) {
  const { media } = tables
  const [row] = await reader.select().from(media).where(eq(media.hash, hash))
  return row
}

function authorizeUpload(actor: Actor): void {
  if (mayCreate(actor)) return
  if (actor.kind === 'anonymous') throw new AppError('unauthenticated', 'Sign in first.')
  throw new AppError('forbidden', 'Only reporters and editors may add pictures.', { reason: 'role' })
}

/** A file name to show, never to open: its last part, without control characters, at most 200 long. */
function displayName(filename: string): string {
  const last = filename.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const shown = [...last.replace(/\p{C}/gu, '').trim()].slice(0, 200).join('')
  return shown === '' || shown === '.' || shown === '..' ? 'picture' : shown
}
