import type { Editor } from '@tiptap/core'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import { isSuggesting } from '#components/suggestions/is-suggesting.ts'
import type { Pasted, WaitingPicture } from '#lib/document/paste/pasted.ts'
import { textBlocks } from '#lib/document/paste/plain-text.ts'
import { asOneStep } from '../menus/block-commands.ts'
import type { Clipboard } from './clipboard.ts'
import { insertBlocks } from './insert-blocks.ts'
import type { PasteState, ReportPaste } from './paste-state.ts'
import { takeInPictures } from './take-in-pictures.ts'

type Paste = { clipboard: Clipboard; pasted: Pasted; onReport: ReportPaste }

/** Puts read blocks at the caret as one step to undo, takes in their pictures one after the other, and reports. A paste that is refused is none: who refused it has said why. */
export function pasteForeign(editor: Editor, { clipboard, pasted, onReport }: Paste): void {
  const blocks = pasted.blocks.length > 0 ? pasted.blocks : textBlocks(clipboard.text)
  const steps = () => yUndoPluginKey.getState(editor.state)?.undoManager.undoStack.length ?? 0
  const before = steps()
  const places = blocks.length > 0 ? asOneStep(editor, () => insertBlocks(editor, blocks)) : []
  if (!places) return
  let own = steps() - before
  const placed = new Set(places.map(({ figure }) => figure.attrs.mediaId))
  const unplaced = pasted.pictures.filter(({ id }) => !placed.has(id)).map(named)
  let state: PasteState = {
    source: pasted.source,
    leftOut: { ...pasted.leftOut, pictures: [...pasted.leftOut.pictures, ...unplaced] },
    arriving: places.length,
    arrived: 0,
    plain: {
      isPossible: () => editor.isEditable && own > 0 && steps() === before + own,
      run: () => pasteInstead(editor, own, clipboard.text),
    },
  }
  const change = (changes: Partial<PasteState>) => {
    state = { ...state, ...changes }
    onReport(state)
  }
  change({})
  void takeInPictures(editor.view, { places, pictures: pasted.pictures, clipboard }, ({ picture, place }) => {
    const { arriving, arrived, leftOut } = state
    if (place && !isSuggesting(editor) && asOneStep(editor, place)) {
      own += 1
      return change({ arriving: arriving - 1, arrived: arrived + 1 })
    }
    const pictures = [...leftOut.pictures, named(picture)]
    change({ arriving: arriving - 1, leftOut: { ...leftOut, pictures } })
  })
}

/** The bare words in the place of the last `steps`; false when a colleague writes there by now, and all stays as it is. */
function pasteInstead(editor: Editor, steps: number, text: string): boolean {
  for (let step = 0; step < steps; step += 1) editor.commands.undo()
  const isDone = insertBlocks(editor, textBlocks(text)) !== null
  if (!isDone) for (let step = 0; step < steps; step += 1) editor.commands.redo()
  editor.commands.focus()
  return isDone
}

function named({ address, alt }: WaitingPicture): { address: string; alt: string } {
  return { address, alt }
}
