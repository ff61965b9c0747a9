'use client'

import { Menu } from '@mantine/core'
import { IconArrowsMoveVertical } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import { ToolButton } from '../tool-button.tsx'
import { useEditorState } from '../use-editor-state.ts'
import { BlockActions } from './block-actions.tsx'
import { movableRange } from './move-block.ts'

/** The menu of the handle for the block at the caret: for the keyboard, and for phones, which show no handle. */
export function BlockButton({ editor }: { editor: Editor }) {
  const words = useMessages().menus.block
  const [open, setOpen] = useState(false)
  const possible = useEditorState({ editor, calm: true, selector: ({ editor }) => movableRange(editor.state) !== null })
  return (
    <Menu
      opened={open}
      onChange={setOpen}
      position="bottom-start"
      width={240}
      withinPortal
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <ToolButton
          label={words.menu}
          icon={IconArrowsMoveVertical}
          expanded={open}
          popup="menu"
          disabled={!possible}
          onClick={() => setOpen(!open)}
        />
      </Menu.Target>
      <Menu.Dropdown>{open && <BlockActions editor={editor} />}</Menu.Dropdown>
    </Menu>
  )
}
