import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import { isSuggesting } from '#components/suggestions/is-suggesting.ts'
import type { EmbedTarget } from '#lib/document/embed.ts'
import { safeUrl } from '#lib/document/safe-url.ts'
import { changesText } from '../changes-text.ts'

/** Makes the embed at `position` the plain link that it was made of; false when it stays. */
export function embedToLink(editor: Editor, position: number): boolean {
  const node = editor.state.doc.nodeAt(position)
  if (node?.type.name !== 'embed') return false
  const tr = editor.state.tr.replaceWith(position, position + node.nodeSize, linkTo(editor.state, node.attrs.url))
  return changesText(editor.view, tr.setSelection(TextSelection.near(tr.doc.resolve(position + 1))).scrollIntoView())
}

/** Where the embed of this address stands, the last of several; -1 when there is none. */
export function findEmbed(doc: Node, url: string): number {
  let found = -1
  doc.descendants((node, position) => {
    if (node.type.name === 'embed' && node.attrs.url === url) found = position
    return !node.isTextblock
  })
  return found
}

/** The empty paragraph at the caret, where an embed may stand in its place; null anywhere else. */
export function emptyLine({ selection, schema }: EditorState): { from: number; to: number } | null {
  const { $from, empty } = selection
  const { embed, paragraph } = schema.nodes
  if (!empty || !embed || $from.parent.type !== paragraph || $from.parent.content.size > 0) return null
  const index = $from.index(-1)
  if (!$from.node(-1).canReplaceWith(index, index + 1, embed)) return null
  return { from: $from.before(), to: $from.after() }
}

/** A pasted address becomes a link, and then, as a step of its own to undo, an embed with the caret below it. False where it cannot be one: only words can be suggested. */
export function pasteAsEmbed(editor: Editor, address: string, target: EmbedTarget): boolean {
  const line = emptyLine(editor.state)
  if (!line || isSuggesting(editor)) return false
  const { view } = editor
  // What is read as an embed may still be no address that the server takes as a link.
  const url = safeUrl(address) ?? target.url
  const asLink = view.state.tr.replaceWith(line.from, line.to, linkTo(view.state, url))
  asLink.setSelection(TextSelection.near(asLink.doc.resolve(line.from + 1 + url.length)))
  if (!changesText(view, asLink)) return false
  endUndoStep(view.state)
  view.dispatch(embedIn(view.state, line.from, target).scrollIntoView())
  endUndoStep(view.state)
  return true
}

function embedIn({ tr, doc, schema }: EditorState, from: number, target: EmbedTarget): Transaction {
  const { embed, paragraph } = schema.nodes
  const link = doc.nodeAt(from)
  if (!embed || !paragraph || !link) return tr
  tr.replaceWith(from, from + link.nodeSize, embed.create(target))
  const after = from + 1
  if (!tr.doc.nodeAt(after)?.isTextblock) tr.insert(after, paragraph.create())
  return tr.setSelection(TextSelection.create(tr.doc, after + 1))
}

function linkTo({ schema }: EditorState, url: string): Node {
  const marks = schema.marks.link ? [schema.marks.link.create({ href: url })] : []
  return schema.nodes.paragraph?.create(null, schema.text(url, marks)) as Node
}

/** What comes next is undone by itself. */
function endUndoStep(state: EditorState): void {
  yUndoPluginKey.getState(state)?.undoManager.stopCapturing()
}
