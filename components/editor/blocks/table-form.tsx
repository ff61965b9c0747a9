'use client'

import {
  IconArrowMerge,
  IconArrowsSplit,
  IconColumnInsertLeft,
  IconColumnInsertRight,
  IconColumnRemove,
  IconRowInsertBottom,
  IconRowInsertTop,
  IconRowRemove,
  IconTableColumn,
  IconTableOff,
  IconTableRow,
} from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useMessages } from '#components/ui/messages.tsx'
import classes from '../editor.module.css'
import { ToolButton } from '../tool-button.tsx'
import { useEditorState } from '../use-editor-state.ts'
import { useRovingFocus } from '../use-roving-focus.ts'
import type { BlockFormProps } from './block-form-props.ts'
import own from './blocks.module.css'

type Act =
  | 'addRowBefore'
  | 'addRowAfter'
  | 'addColumnBefore'
  | 'addColumnAfter'
  | 'deleteRow'
  | 'deleteColumn'
  | 'toggleHeaderRow'
  | 'toggleHeaderColumn'
  | 'mergeCells'
  | 'splitCell'
  | 'deleteTable'

const TOOLS = [
  { word: 'rowBefore', act: 'addRowBefore', icon: IconRowInsertTop },
  { word: 'rowAfter', act: 'addRowAfter', icon: IconRowInsertBottom },
  { word: 'columnBefore', act: 'addColumnBefore', icon: IconColumnInsertLeft },
  { word: 'columnAfter', act: 'addColumnAfter', icon: IconColumnInsertRight },
  { word: 'deleteRow', act: 'deleteRow', icon: IconRowRemove },
  { word: 'deleteColumn', act: 'deleteColumn', icon: IconColumnRemove },
  { word: 'headerRow', act: 'toggleHeaderRow', icon: IconTableRow },
  { word: 'headerColumn', act: 'toggleHeaderColumn', icon: IconTableColumn },
  { word: 'merge', act: 'mergeCells', icon: IconArrowMerge },
  { word: 'split', act: 'splitCell', icon: IconArrowsSplit },
  { word: 'remove', act: 'deleteTable', icon: IconTableOff },
] as const satisfies { word: string; act: Act; icon: unknown }[]

/** The tools of the table at the caret: one stop of the Tab key, arrow keys inside. */
export function TableForm({ editor }: BlockFormProps<'table'>) {
  const words = useMessages().blocks.table
  const roving = useRovingFocus()
  const possible = useEditorState({ editor, selector: ({ editor }) => possibleActs(editor) })
  return (
    <section className={classes.blockForm} aria-label={words.label}>
      <div className={own.row}>
        <div ref={roving} role="toolbar" aria-label={words.label} className={own.bar}>
          {TOOLS.map(({ word, act, icon }) => (
            <ToolButton
              key={act}
              label={words[word]}
              icon={icon}
              disabled={!possible.includes(act)}
              onClick={() => editor.chain().focus()[act]().run()}
            />
          ))}
        </div>
        <span className={own.hint}>{words.hint}</span>
      </div>
    </section>
  )
}

function possibleActs(editor: Editor): string[] {
  const can = editor.can()
  return TOOLS.filter(({ act }) => can[act]()).map(({ act }) => act)
}
