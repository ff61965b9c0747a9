import type { Editor } from '@tiptap/core'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import type { Pasted } from '#lib/document/paste/pasted.ts'
import { textBlocks } from '#lib/document/paste/plain-text.ts'
import { asOneStep } from '../menus/block-commands.ts'
import type { Clipboard } from './clipboard.ts'
import { insertBlocks, type PicturePlace } from './insert-blocks.ts'
import type { PasteState, ReportPaste } from './paste-state.ts'
import { takeInPictures } from './take-in-pictures.ts'

type Paste = { clipboard: Clipboard; pasted: Pasted; onReport: ReportPaste }

/** Puts read blocks at the caret as one step to undo, takes in their pictures one after the other, and reports. */
export function pasteForeign(editor: Editor, { clipboard, pasted, onReport }: Paste): void {
  const blocks = pasted.blocks.length > 0 ? pasted.blocks : textBlocks(clipboard.text)
  const steps = () => yUndoPluginKey.getState(editor.state)?.undoManager.undoStack.length ?? 0
  let places: PicturePlace[] = []
  if (blocks.length > 0) {
    asOneStep(editor, () => {
      places = insertBlocks(editor.view, blocks)
    })
  }
  const before = steps()
  let own = blocks.length > 0 ? 1 : 0
  let state: PasteState = {
    source: pasted.source,
    leftOut: pasted.leftOut,
    arriving: places.length,
    arrived: 0,
    plain: {
      isPossible: () => editor.isEditable && own > 0 && steps() === before + own - 1,
      run: () => {
        for (let step = 0; step < own; step += 1) editor.commands.undo()
        insertBlocks(editor.view, textBlocks(clipboard.text))
        editor.commands.focus()
      },
    },
  }
  const change = (changes: Partial<PasteState>) => {
    state = { ...state, ...changes }
    onReport(state)
  }
  change({})
  void takeInPictures(editor.view, { places, pictures: pasted.pictures, clipboard }, taken => {
    const { arriving, arrived, leftOut } = state
    if (taken.lost) {
      const { address, alt } = taken.lost
      const pictures = [...leftOut.pictures, { address, alt }]
      return change({ arriving: arriving - 1, leftOut: { ...leftOut, pictures } })
    }
    asOneStep(editor, () => {
      if (taken.place()) own += 1
    })
    change({ arriving: arriving - 1, arrived: arrived + 1 })
  })
}
