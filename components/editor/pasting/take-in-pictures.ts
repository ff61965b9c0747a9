import type { Node } from '@tiptap/pm/model'
import { insertPoint } from '@tiptap/pm/transform'
import type { EditorView } from '@tiptap/pm/view'
import { desk, type MediaView } from '#lib/desk-client/desk-client.ts'
import { DeskProblem } from '#lib/desk-client/problem.ts'
import type { WaitingPicture } from '#lib/document/paste/pasted.ts'
import { afterComposing } from '../after-composing.ts'
import { changesText } from '../changes-text.ts'
import { rememberMedia } from '../pictures/media-views.ts'
import { gapAt } from '../pictures/picture-gap.ts'
import { type Awaited, type Order, withOrder } from '../pictures/upload-board.ts'
import type { Clipboard } from './clipboard.ts'
import { bytesOfDataUrl } from './data-url.ts'
import type { PicturePlace } from './insert-blocks.ts'
import type { Place } from './place.ts'
import { rtfPictures } from './rtf-pictures.ts'

/** One picture is dealt with: here, to be put at its place, and `place` says whether it could be; null when it cannot be had. */
export type Taken = { picture: WaitingPicture; place: (() => boolean) | null }

type Waiting = { places: PicturePlace[]; pictures: WaitingPicture[]; clipboard: Clipboard }

/** Takes the pictures of a paste into the library one after the other: from the clipboard, or by the server from where they lie. */
export async function takeInPictures(
  view: EditorView,
  waiting: Waiting,
  onTaken: (taken: Taken) => void,
): Promise<void> {
  const files = filesOf(waiting)
  const paste = crypto.randomUUID()
  const order = (what: Order) => view.dispatch(withOrder(view.state.tr, what))
  const awaited = waiting.places.flatMap(({ figure, place }) => {
    const picture = waiting.pictures.find(({ id }) => id === figure.attrs.mediaId)
    return picture ? [{ id: `${paste} ${picture.id}`, figure, place, picture }] : []
  })
  if (awaited.length > 0) order({ type: 'await', pictures: awaited.map(one => markOf(view.state.doc, one)) })
  for (const { id, figure, place, picture } of awaited) {
    const media = await mediaOf(picture, files.get(picture.id))
    await afterComposing(view)
    if (view.isDestroyed) return
    order({ type: 'dealt', id })
    onTaken({ picture, place: media && (() => put(view, place(), figure, media)) })
  }
}

function markOf(doc: Node, { id, place, picture }: { id: string; place: Place; picture: WaitingPicture }): Awaited {
  return { id, gap: gapAt(doc, place() ?? doc.content.size), says: picture.alt || hostOf(picture.address) }
}

function hostOf(address: string): string {
  return /^https?:/i.test(address) && URL.canParse(address) ? new URL(address).host : ''
}

/** Null when the picture cannot be had, whatever the reason: the report names it. */
async function mediaOf({ address }: WaitingPicture, file: File | undefined): Promise<MediaView | null> {
  try {
    if (file) return await desk.media.upload(file)
    if (/^https?:\/\//i.test(address)) return await desk.imports.fetchPicture(address)
    const bytes = bytesOfDataUrl(address)
    return bytes ? await desk.media.upload(new File([bytes], 'pasted', { type: bytes.type })) : null
  } catch (error) {
    if (!(error instanceof DeskProblem)) throw error
    return null
  }
}

function put(view: EditorView, position: number | null, figure: Node, media: MediaView): boolean {
  if (position === null || !view.editable) return false
  rememberMedia(media)
  const attrs = { ...figure.attrs, mediaId: media.id, alt: figure.attrs.alt || media.alt || '', credit: media.credit }
  const { doc, tr } = view.state
  const at = insertPoint(doc, position, figure.type) ?? doc.content.size
  return changesText(view, tr.insert(at, figure.type.create(attrs, figure.content)))
}

/** The files of the clipboard that stand for pictures of a text: all of them when there is nothing but pictures, or those that Word keeps beside it. */
function filesOf({ pictures, places, clipboard }: Waiting): Map<string, File> {
  const local = pictures.filter(({ address }) => !/^(https?|data):/i.test(address))
  const beside =
    clipboard.files.length === pictures.length && places.length === pictures.length && !clipboard.text.trim()
  if (beside) return new Map(pictures.map(({ id }, index) => [id, clipboard.files[index] as File]))
  const kept = rtfPictures(clipboard.rtf)
  if (kept.length !== local.length) return new Map()
  return new Map(local.map(({ id }, index) => [id, kept[index] as File]))
}
