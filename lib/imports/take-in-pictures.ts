import { childrenOf, type NodeJson } from '#lib/document/document-json.ts'
import type { Pasted } from '#lib/document/paste/pasted.ts'
import type { Actor } from '#lib/kernel/actor.ts'
import { isAppError } from '#lib/kernel/errors.ts'
import type { MediaView } from '#lib/media/media-view.ts'
import { uploadPicture } from '#lib/media/upload-picture.ts'
import { fetchPicture } from './fetch-picture.ts'
import { DOCX_PICTURE } from './read-file.ts'

// A disk that is full, or a role that ended, is no matter of one picture.
const OF_THE_PICTURE = ['validation', 'unsupported-media', 'too-large', 'unavailable']
const MOST = 100

/** The text with its pictures in the library: each figure names one, and those that could not be taken in are gone from the text and named among what was left out. */
export async function takeInPictures(actor: Actor, pasted: Pasted, files: Map<string, Buffer>): Promise<Pasted> {
  const taken = new Map<string, MediaView>()
  const lost: { address: string; alt: string }[] = []
  for (const [index, { id, address, alt }] of pasted.pictures.entries()) {
    const media = index < MOST ? await mediaOf(actor, address, files.get(address)) : null
    if (media) taken.set(id, media)
    else lost.push({ address: address.startsWith(DOCX_PICTURE) ? '' : address, alt })
  }
  const blocks = pasted.blocks.flatMap(block => withMedia(block, taken))
  const pictures = [...pasted.leftOut.pictures, ...lost]
  return { ...pasted, blocks, pictures: [], leftOut: { ...pasted.leftOut, pictures } }
}

async function mediaOf(actor: Actor, address: string, bytes: Buffer | undefined): Promise<MediaView | null> {
  try {
    if (bytes) return await uploadPicture(actor, { filename: 'imported', bytes })
    return /^https?:\/\//i.test(address) ? await fetchPicture(actor, { url: address }) : null
  } catch (error) {
    if (isAppError(error) && OF_THE_PICTURE.includes(error.code)) return null
    throw error
  }
}

/** Pictures stand between the blocks, never inside one. */
function withMedia(block: NodeJson, taken: Map<string, MediaView>): NodeJson[] {
  if (block.type !== 'figure') return [block]
  const media = taken.get(block.attrs.mediaId)
  if (!media) return captionOf(block)
  const { alt } = block.attrs
  return [{ ...block, attrs: { ...block.attrs, mediaId: media.id, alt: alt || media.alt || '', credit: media.credit } }]
}

/** The words under a picture that is not there are still somebody's words. */
function captionOf(figure: NodeJson): NodeJson[] {
  const content = childrenOf(figure).flatMap(childrenOf)
  return content.length > 0 ? [{ type: 'paragraph', content }] : []
}
