import { type Editor, Extension } from '@tiptap/core'
import type { ResolvedPos } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'

/** Blocks from which Enter alone never leads out. */
const CLOSED = ['table', 'gallery']

/** The way out of tables and galleries: Mod+Enter goes on below; the arrow down does too where nothing stands below. */
export const leavingKeys = Extension.create({
  name: 'leavingKeys',
  priority: 150,
  addKeyboardShortcuts() {
    return {
      'Mod-Enter': () => goOnBelow(this.editor, () => true),
      ArrowDown: () =>
        goOnBelow(this.editor, ($inside, depth) => isLastBlock($inside, depth) && isLastLine(this.editor, depth)),
    }
  },
})

function goOnBelow(editor: Editor, may: ($inside: ResolvedPos, depth: number) => boolean): boolean {
  const { state, view } = editor
  const paragraph = state.schema.nodes.paragraph
  const { $from } = state.selection
  const depth = closedAround($from)
  if (view.composing || !paragraph || depth === 0 || !may($from, depth)) return false
  const after = $from.after(depth)
  const tr = state.tr.insert(after, paragraph.create())
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView())
  return true
}

function closedAround($from: ResolvedPos): number {
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if (CLOSED.includes($from.node(depth).type.name)) return depth
  }
  return 0
}

function isLastBlock($inside: ResolvedPos, depth: number): boolean {
  return $inside.indexAfter(depth - 1) === $inside.node(depth - 1).childCount
}

/** In the last row of the table, the last picture of the gallery, and there on the last line of text. */
function isLastLine({ state, view }: Editor, depth: number): boolean {
  const { $from } = state.selection
  const block = $from.node(depth)
  return $from.index(depth) === block.childCount - 1 && view.endOfTextblock('down')
}
