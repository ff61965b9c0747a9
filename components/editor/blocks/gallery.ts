import type { Editor } from '@tiptap/core'
import type { Node, ResolvedPos } from '@tiptap/pm/model'
import { type EditorState, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { isSuggesting } from '#components/suggestions/is-suggesting.ts'
import { changesText } from '../changes-text.ts'
import { asOneStep } from '../menus/block-commands.ts'

export const FEWEST = 2
export const MOST = 12

/** A gallery and which of its pictures the caret is in; `index` is -1 when the whole gallery is selected. */
export type GalleryPlace = { node: Node; position: number; index: number }

/** The gallery at the caret; null when there is none. */
export function galleryAt({ selection }: EditorState): GalleryPlace | null {
  if (selection instanceof NodeSelection && selection.node.type.name === 'gallery') {
    return { node: selection.node, position: selection.from, index: -1 }
  }
  const { $from } = selection
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth)
    if (node.type.name === 'gallery') return { node, position: $from.before(depth), index: $from.index(depth) }
  }
  return null
}

/** Moves the picture at the caret one place; false at the end of the gallery. */
export function movePicture(editor: Editor, by: -1 | 1): boolean {
  const place = galleryAt(editor.state)
  const picture = place?.node.maybeChild(place.index)
  const other = place?.node.maybeChild(place.index + by)
  if (!place || !picture || !other) return false
  const pictures = place.node.children.slice()
  pictures[place.index] = other
  pictures[place.index + by] = picture
  const tr = replaceGallery(editor.state.tr, place, pictures)
  select(tr, place.position, place.index + by)
  return changesText(editor.view, tr.scrollIntoView())
}

/** Takes the picture at the caret out. The last two become one single picture. */
export function takeOutPicture(editor: Editor): boolean {
  const place = galleryAt(editor.state)
  if (!place || place.index < 0) return false
  const left = place.node.children.filter((_, index) => index !== place.index)
  const tr = replaceGallery(editor.state.tr, place, left)
  if (left.length >= FEWEST) select(tr, place.position, Math.min(place.index, left.length - 1))
  return changesText(editor.view, tr.scrollIntoView())
}

/** Makes the pictures of the gallery at the caret single ones. */
export function dissolveGallery(editor: Editor): boolean {
  const place = galleryAt(editor.state)
  if (!place) return false
  const { position, node } = place
  const tr = editor.state.tr.replaceWith(position, position + node.nodeSize, node.children)
  return changesText(editor.view, tr.scrollIntoView())
}

/** Adds a picture at the end of the gallery at `position`, as one step to undo. False when no gallery stands there any more, it is full, or it must not be changed. */
export function addPicture(editor: Editor, position: number | null, picture: Node): boolean {
  if (position === null || !editor.isEditable || isSuggesting(editor)) return false
  const node = editor.state.doc.nodeAt(position)
  if (node?.type.name !== 'gallery' || node.childCount >= MOST) return false
  const tr = editor.state.tr.insert(position + node.nodeSize - 1, picture)
  return asOneStep(editor, () => changesText(editor.view, tr))
}

/** The single pictures that stand beside each other around the one at the caret, as positions of the first and the last. */
export function neighbours({ doc, selection }: EditorState): { from: number; to: number } | null {
  const $figure = figureAt(selection.$from, selection instanceof NodeSelection ? selection.node : null)
  if (!$figure || $figure.parent.type.name === 'gallery') return null
  const { parent } = $figure
  const isFigure = (index: number) => parent.maybeChild(index)?.type.name === 'figure'
  let first = $figure.index()
  let last = first
  while (isFigure(last + 1) && last - first + 1 < MOST) last += 1
  while (isFigure(first - 1) && last - first + 1 < MOST) first -= 1
  if (first === last || !parent.canReplaceWith(first, last + 1, doc.type.schema.nodes.gallery as never)) return null
  const start = $figure.start()
  const offset = (until: number) => parent.children.slice(0, until).reduce((sum, node) => sum + node.nodeSize, start)
  return { from: offset(first), to: offset(last + 1) }
}

/** Makes one gallery of the picture at the caret and those beside it. */
export function joinPictures(editor: Editor): boolean {
  const range = neighbours(editor.state)
  const gallery = editor.schema.nodes.gallery
  if (!range || !gallery) return false
  const pictures = editor.state.doc.slice(range.from, range.to).content
  const tr = editor.state.tr.replaceWith(range.from, range.to, gallery.create(null, pictures))
  select(tr, range.from, 0)
  return changesText(editor.view, tr.scrollIntoView())
}

function figureAt($from: ResolvedPos, selected: Node | null): ResolvedPos | null {
  if (selected?.type.name === 'figure') return $from
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if ($from.node(depth).type.name === 'figure') return $from.doc.resolve($from.before(depth))
  }
  return null
}

/** With fewer than two pictures there is no gallery: they stand alone. */
function replaceGallery(tr: Transaction, { node, position }: GalleryPlace, pictures: Node[]): Transaction {
  const next = pictures.length >= FEWEST ? node.type.create(node.attrs, pictures) : pictures
  return tr.replaceWith(position, position + node.nodeSize, next)
}

/** The caret into the caption of one picture. */
function select(tr: Transaction, position: number, index: number): void {
  const gallery = tr.doc.nodeAt(position)
  if (!gallery) return
  const before = gallery.children.slice(0, index).reduce((sum, node) => sum + node.nodeSize, 0)
  tr.setSelection(TextSelection.near(tr.doc.resolve(position + 1 + before + 1)))
}
