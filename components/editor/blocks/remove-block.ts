import type { Editor } from '@tiptap/core'
import type { NodeType } from '@tiptap/pm/model'

/** Takes out the block at `position` with all that it holds by now. False when none of this type stands there any more. */
export function removeBlock(editor: Editor, position: number, type: NodeType): boolean {
  const node = editor.state.doc.nodeAt(position)
  if (node?.type !== type) return false
  return editor.commands.deleteRange({ from: position, to: position + node.nodeSize })
}
