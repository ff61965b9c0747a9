'use client'

import { IconArrowsMoveVertical } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useMessages } from '#components/ui/messages.tsx'
import { useEditorState } from '../use-editor-state.ts'
import { BlockActions } from './block-actions.tsx'
import { movableRange } from './move-block.ts'
import { ToolMenu } from './tool-menu.tsx'

/** The menu of the handle for the block at the caret: for the keyboard, and for phones, which show no handle. */
export function BlockButton({ editor }: { editor: Editor }) {
  const words = useMessages().menus.block
  const possible = useEditorState({ editor, calm: true, selector: ({ editor }) => movableRange(editor.state) !== null })
  return (
    <ToolMenu label={words.menu} icon={IconArrowsMoveVertical} disabled={!possible} width={240}>
      <BlockActions editor={editor} />
    </ToolMenu>
  )
}
