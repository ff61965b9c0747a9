import type { Editor } from '@tiptap/core'
import { NodeSelection, Selection } from '@tiptap/pm/state'

/** Puts the caret where a JSON pointer such as `/document/content/4/attrs/alt` points, and scrolls there; a picture is selected. False when there is no such place. */
export function focusPath(editor: Editor, pointer: string): boolean {
  if (!/^\/document(\/|$)/.test(pointer)) return false
  let node = editor.state.doc
  let position = 0
  for (const [, index] of pointer.matchAll(/\/content\/(\d+)/g)) {
    const child = Number(index)
    if (child >= node.childCount) return false
    for (let before = 0; before < child; before += 1) position += node.child(before).nodeSize
    node = node.child(child)
    if (node.isText || node.isLeaf) break
    if (node.type.name === 'figure') break
    position += 1
  }
  const $position = editor.state.doc.resolve(position)
  const selection =
    node.type.name === 'figure' ? NodeSelection.create(editor.state.doc, position) : Selection.near($position)
  editor.view.dispatch(editor.state.tr.setSelection(selection).scrollIntoView())
  editor.view.focus()
  return true
}
