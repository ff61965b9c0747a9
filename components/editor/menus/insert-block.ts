import type { Editor, JSONContent } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection, Selection } from '@tiptap/pm/state'
import { placeForBlock } from './block-place.ts'

/**
 * Puts a block where the caret is: in the place of an empty paragraph, else after the block there. The caret goes into its
 * text; a block without text is selected, and a divider left behind. There is always a line to write on after it.
 */
export function insertBlock(editor: Editor, json: JSONContent): void {
  const { state, view } = editor
  const node = state.schema.nodeFromJSON(json)
  const { from, to } = placeForBlock(state.doc, state.selection.$from)
  const tr = state.tr.replaceWith(from, to, node)
  const after = from + node.nodeSize
  const paragraph = state.schema.nodes.paragraph
  if (tr.doc.resolve(after).nodeAfter === null && paragraph) tr.insert(after, paragraph.create())
  tr.setSelection(selectionAt(tr.doc, from, node))
  view.dispatch(tr.scrollIntoView())
  editor.commands.focus()
}

/** A table of empty cells with a row of headers. */
export function emptyTable(rows: number, columns: number): JSONContent {
  const row = (type: string) => ({
    type: 'tableRow',
    content: Array.from({ length: columns }, () => ({ type, content: [{ type: 'paragraph' }] })),
  })
  const below = Array.from({ length: rows - 1 }, () => row('tableCell'))
  return { type: 'table', content: [row('tableHeader'), ...below] }
}

function selectionAt(doc: Node, position: number, node: Node): Selection {
  if (node.type.name === 'divider') return Selection.near(doc.resolve(position + node.nodeSize))
  if (node.isAtom) return NodeSelection.create(doc, position)
  return Selection.near(doc.resolve(position + 1))
}
