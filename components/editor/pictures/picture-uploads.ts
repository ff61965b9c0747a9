import type { Editor } from '@tiptap/core'
import type { Transaction } from '@tiptap/pm/state'
import { desk } from '#lib/desk-client/desk-client.ts'
import { changesText } from '../changes-text.ts'
import { asOneStep } from '../menus/block-commands.ts'
import { caretIntoCaption, figureOf, insertFigures, withPicture } from './insert-picture.ts'
import { rememberMedia } from './media-views.ts'
import { gapAt } from './picture-gap.ts'
import { refusesPictures } from './refuses-pictures.ts'
import { boardKey, endOf, type Offer, type Order, type Place, stands, withOrder } from './upload-board.ts'
import { type Upload, UploadQueue } from './upload-queue.ts'

const MOST = 12
const SETTLED = 60

/** The pictures that this person adds to one open text: each waits at its place until it is uploaded, and becomes a figure there. */
export class PictureUploads {
  readonly queue = new UploadQueue((file, signal, onProgress) => desk.media.upload(file, signal, onProgress))
  #editor: Editor | null = null
  readonly #asGallery = new Set<string>()
  #waiting: ReturnType<typeof setTimeout> | null = null

  constructor() {
    this.queue.watch(upload => this.#changed(upload))
  }

  /** From now on pictures go into this editor's text. */
  into(editor: Editor): void {
    this.#editor = editor
  }

  /** The text is left: what is on its way is given up. */
  leave(): void {
    this.#editor = null
    this.queue.stopAll()
  }

  /** Adds files at `gap`, or where the caret is. Several offer to become a gallery; with `asGallery` they do. None while changes are suggested. */
  add(files: readonly File[], { gap, asGallery = false }: { gap?: number; asGallery?: boolean } = {}): void {
    const editor = this.#editor
    if (!editor?.isEditable || files.length === 0 || refusesPictures(editor)) return
    const { doc, selection } = editor.state
    const batch = crypto.randomUUID()
    const at = gap ?? gapAt(doc, selection.to)
    const uploads = this.queue.add(files)
    if (asGallery) this.#asGallery.add(batch)
    this.#order({
      type: 'add',
      places: uploads.map(({ id }) => ({ id, batch, gap: at, landed: false, replaces: false })),
    })
    this.queue.start()
  }

  /** Puts a file in the place of the picture whose figure stands at `position`. Its caption stays. */
  replace(file: File, position: number): void {
    if (!this.#editor?.isEditable || refusesPictures(this.#editor)) return
    const [upload] = this.queue.add([file])
    if (!upload) return
    const place = { id: upload.id, batch: crypto.randomUUID(), gap: position, landed: false, replaces: true }
    this.#order({ type: 'add', places: [place] })
    this.queue.start()
  }

  retry(id: string): void {
    this.queue.retry(id)
  }

  stop(id: string): void {
    const place = this.#places().find(one => one.id === id)
    this.queue.stop(id)
    this.#order({ type: 'forget', ids: [id] })
    this.#editor?.view.focus()
    if (place) this.#finish(place.batch)
  }

  /** Makes the pictures of an offer one gallery. */
  makeGallery(batch: string): void {
    this.#onOffer(batch, (editor, offer) => {
      const { tr, doc, schema } = editor.state
      const { from, count } = offer
      const $from = doc.resolve(from)
      const gallery = schema.nodes.gallery
      if (!gallery || !$from.parent.canReplaceWith($from.index(), $from.index() + count, gallery)) return
      const figures = Array.from({ length: count }, (_, index) => $from.parent.child($from.index() + index))
      tr.replaceWith(from, endOf(doc, offer), gallery.create(null, figures))
      this.#step(editor, tr, { type: 'offer', offer: { ...offer, made: true } })
    })
  }

  takeGalleryBack(batch: string): void {
    this.#onOffer(batch, (editor, offer) => {
      const { tr, doc } = editor.state
      const { from, count } = offer
      const pictures = doc.nodeAt(from)?.children ?? []
      tr.replaceWith(from, endOf(doc, offer), pictures)
      const isAsBefore = pictures.length === count
      this.#step(
        editor,
        tr,
        isAsBefore ? { type: 'offer', offer: { ...offer, made: false } } : { type: 'close', batch },
      )
    })
  }

  /** The pictures stay as they are. */
  close(batch: string): void {
    this.#order({ type: 'close', batch })
    this.#editor?.view.focus()
  }

  #changed(upload: Upload) {
    if (upload.state === 'done') this.#settle()
  }

  /** Puts in what has arrived. A syllable that is being composed is left alone: it is tried again when it stands. */
  readonly #settle = () => {
    const editor = this.#editor
    if (this.#waiting) clearTimeout(this.#waiting)
    this.#waiting = null
    if (!editor || editor.isDestroyed) return
    const arrived = this.#places().filter(({ id, landed }) => !landed && this.queue.get(id)?.state === 'done')
    if (arrived.length === 0) return
    if (!editor.isEditable || editor.view.composing) {
      this.#waiting = setTimeout(this.#settle, SETTLED)
      return
    }
    for (const { id } of arrived) this.#land(editor, id)
  }

  #land(editor: Editor, id: string) {
    const place = this.#places().find(one => one.id === id)
    const media = this.queue.get(id)?.media
    if (!place || !media) return
    rememberMedia(media)
    const { state } = editor
    const replaced = place.replaces ? state.doc.nodeAt(place.gap) : null
    const isThere = replaced?.type.name === 'figure'
    const tr = isThere
      ? withPicture(state.tr, place.gap, media)
      : insertFigures(state.tr, gapAt(state.doc, place.gap), [figureOf(state.schema, media)])
    const isAlone = this.#batch(place.batch).length === 1
    if (isAlone && !place.replaces && boardKey.getState(state)?.calm === place.batch) caretIntoCaption(tr, place.gap)
    if (!refusesPictures(editor) && this.#step(editor, tr, { type: 'land', id })) this.#finish(place.batch)
    else this.queue.refuse(id)
  }

  /** When nothing of a batch is open any more, it is forgotten; several pictures that stand together may become a gallery. */
  #finish(batch: string) {
    const places = this.#batch(batch)
    if (!this.#editor || places.some(({ landed }) => !landed)) return
    const from = Math.min(...places.map(({ gap }) => gap))
    const offer = { batch, from, count: Math.min(places.length, MOST), made: false }
    for (const { id } of places) this.queue.stop(id)
    this.#order({ type: 'forget', ids: places.map(({ id }) => id) })
    if (places.length < 2 || !stands(this.#editor.state.doc, offer)) return
    const isWanted = this.#asGallery.delete(batch)
    if (isWanted || places.length <= MOST) this.#order({ type: 'offer', offer })
    if (isWanted) this.makeGallery(batch)
  }

  #batch(batch: string): Place[] {
    return this.#places().filter(place => place.batch === batch)
  }

  #places(): readonly Place[] {
    return (this.#editor && boardKey.getState(this.#editor.state)?.places) ?? []
  }

  #onOffer(batch: string, work: (editor: Editor, offer: Offer) => void) {
    const editor = this.#editor
    const offer = editor && boardKey.getState(editor.state)?.offers.find(one => one.batch === batch)
    if (editor?.isEditable && offer && stands(editor.state.doc, offer) && !refusesPictures(editor)) work(editor, offer)
    editor?.view.focus()
  }

  /** A change of the text with its order: a step of its own for undo. False when it is refused. */
  #step(editor: Editor, tr: Transaction, order: Order): boolean {
    return asOneStep(editor, () => changesText(editor.view, tr.setMeta(boardKey, order)))
  }

  #order(order: Order) {
    if (!this.#editor || this.#editor.isDestroyed) return
    const { state, view } = this.#editor
    view.dispatch(withOrder(state.tr, order))
  }
}
