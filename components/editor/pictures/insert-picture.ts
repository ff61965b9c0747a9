import type { Editor } from '@tiptap/core'
import type { Node, Schema } from '@tiptap/pm/model'
import { NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { MediaView } from '#lib/desk-client/desk-client.ts'
import { asOneStep } from '../menus/block-commands.ts'
import { gapAt } from './picture-gap.ts'

const MOST = 12

/** The figure of a picture with what the library knows of it, and room for its caption. */
export function figureOf(schema: Schema, { id, alt, credit }: MediaView): Node {
  return schema.nodeFromJSON({
    type: 'figure',
    attrs: { mediaId: id, alt: alt ?? '', credit, layout: 'normal' },
    content: [{ type: 'caption' }],
  })
}

/** Puts figures at a gap. There is always a line to write on after them. */
export function insertFigures(tr: Transaction, gap: number, figures: readonly Node[]): Transaction {
  tr.insert(gap, [...figures])
  const after = gap + figures.reduce((sum, node) => sum + node.nodeSize, 0)
  const paragraph = tr.doc.type.schema.nodes.paragraph
  if (tr.doc.resolve(after).nodeAfter === null && paragraph) tr.insert(after, paragraph.create())
  return tr
}

/** Another picture in the figure at `position`. The caption stays; what the library says of the new picture takes the place of what was said of the old one. */
export function withPicture(tr: Transaction, position: number, { id, alt, credit }: MediaView): Transaction {
  const { attrs } = tr.doc.nodeAt(position) ?? {}
  const next = { ...attrs, mediaId: id, alt: alt ?? attrs?.alt, credit: credit ?? attrs?.credit }
  const { selection } = tr
  tr.setNodeMarkup(position, undefined, next)
  return selection instanceof NodeSelection ? tr.setSelection(NodeSelection.create(tr.doc, selection.from)) : tr
}

/** The caret into the caption of the figure, or of the gallery's first, that stands at `position`. */
export function caretIntoCaption(tr: Transaction, position: number): Transaction {
  return tr.setSelection(TextSelection.near(tr.doc.resolve(position + 1))).scrollIntoView()
}

/** Puts pictures of the library where the caret is, as one gallery or one after the other. Twelve are the most that a gallery holds. */
export function insertMedia(editor: Editor, views: readonly MediaView[], asGallery: boolean): void {
  const { state, view, schema } = editor
  const figures = views.map(media => figureOf(schema, media))
  const gallery = schema.nodes.gallery
  const nodes =
    asGallery && gallery && figures.length > 1
      ? [gallery.create(null, figures.slice(0, MOST)), ...figures.slice(MOST)]
      : figures
  const gap = gapAt(state.doc, state.selection.to)
  const tr = insertFigures(state.tr, gap, nodes)
  asOneStep(editor, () => view.dispatch(caretIntoCaption(tr, gap)))
  view.focus()
}
