import { type Editor, Extension } from '@tiptap/core'
import { type EditorState, Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { Messages } from '#messages/messages.ts'
import { awaitedView } from './awaited-view.ts'
import { element } from './element.ts'
import { offerView } from './offer-view.ts'
import { gapUnder } from './picture-gap.ts'
import type { PictureUploads } from './picture-uploads.ts'
import { type Board, boardKey, EMPTY_BOARD, endOf, nextBoard, stands, withOrder } from './upload-board.ts'
import { uploadView } from './upload-view.ts'

export type PictureWords = { pictures: Messages['pictures']; errors: Messages['errors'] }

/** The uploads of the text that is open in this editor. */
export function uploadsOf(editor: Editor): PictureUploads {
  return (editor.storage as unknown as { picturesInText: { uploads: PictureUploads } }).picturesInText.uploads
}

/** Pictures that are dropped on the text, and those on their way at their places in it. Before other handlers of drops. */
export function picturesInText(uploads: PictureUploads, words: PictureWords) {
  return Extension.create({
    name: 'picturesInText',
    priority: 900,
    addStorage: () => ({ uploads }),
    addProseMirrorPlugins: () => [
      new Plugin<Board>({
        key: boardKey,
        state: { init: () => EMPTY_BOARD, apply: (tr, board, before) => nextBoard(tr, board, before) },
        props: {
          decorations: state => decorations(state, uploads, words),
          handleDrop: (view, event) => drop(view, event, uploads),
          handleDOMEvents: {
            dragover: (view, event) => drag(view, event),
            dragleave: (view, event) => {
              if (!view.dom.contains(event.relatedTarget as Node | null)) drawLine(view, null)
              return false
            },
            dragend: view => {
              drawLine(view, null)
              return false
            },
          },
        },
      }),
    ],
  })
}

function decorations(state: EditorState, uploads: PictureUploads, words: PictureWords): DecorationSet | null {
  const board = boardKey.getState(state)
  if (!board || board === EMPTY_BOARD) return null
  const widgets = [
    ...uploadWidgets(state, board, uploads, words),
    ...awaitedWidgets(board, words),
    ...offerWidgets(state, board, uploads, words),
  ]
  if (board.line !== null) widgets.push(widget(board.line, 'picture-line', () => element('div', 'stet-picture-line')))
  return DecorationSet.create(state.doc, widgets)
}

function uploadWidgets(
  { doc }: EditorState,
  { places }: Board,
  uploads: PictureUploads,
  { pictures, errors }: PictureWords,
): Decoration[] {
  return places
    .filter(({ landed }) => !landed)
    .map(({ id, gap, replaces }) => {
      const drawn = new WeakMap<Node, () => void>()
      const draw = () => {
        const upload = uploads.queue.get(id)
        if (!upload) return element('div', '')
        const actions = { onStop: () => uploads.stop(id), onRetry: () => uploads.retry(id) }
        const { dom, destroy } = uploadView(upload, uploads.queue, { upload: pictures.upload, errors }, actions)
        drawn.set(dom, destroy)
        return dom
      }
      const under = replaces ? (doc.nodeAt(gap)?.nodeSize ?? 0) : 0
      return widget(gap + under, `upload-${id}`, draw, dom => drawn.get(dom)?.())
    })
}

function awaitedWidgets({ awaited }: Board, { pictures }: PictureWords): Decoration[] {
  return awaited.map(({ id, gap, says }) => widget(gap, `awaited-${id}`, () => awaitedView(says, pictures.upload)))
}

function offerWidgets(
  { doc }: EditorState,
  { offers }: Board,
  uploads: PictureUploads,
  { pictures }: PictureWords,
): Decoration[] {
  return offers
    .filter(offer => stands(doc, offer))
    .map(offer => {
      const draw = () =>
        offerView(offer, pictures.gallery, {
          onGallery: () => uploads.makeGallery(offer.batch),
          onUndo: () => uploads.takeGalleryBack(offer.batch),
          onClose: () => uploads.close(offer.batch),
        })
      return widget(endOf(doc, offer), `offer-${offer.batch}-${offer.made}`, draw)
    })
}

/** One that keeps its element while its key stays: nothing in the text is drawn anew because of it. */
function widget(gap: number, key: string, draw: () => HTMLElement, destroy?: (dom: Node) => void): Decoration {
  return Decoration.widget(gap, draw, { key, side: -1, stopEvent: () => true, ignoreSelection: true, destroy })
}

function drop(view: EditorView, event: DragEvent, uploads: PictureUploads): boolean {
  drawLine(view, null)
  const files = [...(event.dataTransfer?.files ?? [])]
  if (files.length === 0 || event.dataTransfer?.types.includes('text/html')) return false
  uploads.add(files, { gap: gapUnder(view, event) ?? undefined })
  return true
}

function drag(view: EditorView, event: DragEvent): boolean {
  const types = event.dataTransfer?.types ?? []
  if (!view.editable || view.dragging || !types.includes('Files') || types.includes('text/html')) return false
  event.preventDefault()
  // The stock line of a drop stands between letters: a picture goes between blocks.
  event.stopImmediatePropagation()
  if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
  drawLine(view, gapUnder(view, event))
  return true
}

function drawLine(view: EditorView, gap: number | null) {
  if (boardKey.getState(view.state)?.line !== gap) view.dispatch(withOrder(view.state.tr, { type: 'line', gap }))
}
