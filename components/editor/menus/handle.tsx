'use client'

import { Menu } from '@mantine/core'
import { IconGripVertical } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { type DragEvent, useState } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import { BlockActions } from './block-actions.tsx'
import { type Held, positionOf } from './block-at-pointer.ts'
import { selectBlockAt } from './block-commands.ts'
import { DropLine } from './drop-line.tsx'
import classes from './menus.module.css'
import { useHeldBlock } from './use-held-block.ts'

const FIRST_LINE = 14

/** The handle beside the block under the mouse: drag to move, click for a menu. For the keyboard the same menu is in the toolbar. */
export function Handle({ editor }: { editor: Editor }) {
  const words = useMessages().menus.block
  const [open, setOpen] = useState(false)
  const [dragged, setDragged] = useState<Held | null>(null)
  const pointed = useHeldBlock(editor, open || dragged !== null)
  // The mouse counts as gone while it drags.
  const held = dragged ?? pointed
  const room = editor.view.dom.closest('[data-editor-room]')
  if (!held || !room) return null
  const top = held.dom.getBoundingClientRect().top - room.getBoundingClientRect().top + FIRST_LINE
  const start = (event: DragEvent) => {
    event.dataTransfer.effectAllowed = 'move'
    event.dataTransfer.setData('text/plain', held.dom.textContent ?? '')
    event.dataTransfer.setDragImage(held.dom, 0, 0)
    setDragged(held)
  }
  const toggle = (opened: boolean) => {
    const position = opened ? positionOf(editor, held.dom) : null
    if (position !== null) selectBlockAt(editor, position)
    setOpen(opened)
    if (!opened) editor.commands.focus()
  }
  return (
    <>
      <Menu opened={open} onChange={toggle} position="bottom-start" width={240} transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <button
            type="button"
            draggable
            tabIndex={-1}
            className={classes.handle}
            style={{ top }}
            aria-label={words.handle}
            title={words.handle}
            onDragStart={start}
            onDragEnd={() => setDragged(null)}
          >
            <IconGripVertical size={18} aria-hidden="true" />
          </button>
        </Menu.Target>
        <Menu.Dropdown>{open && <BlockActions editor={editor} />}</Menu.Dropdown>
      </Menu>
      {dragged && <DropLine editor={editor} held={dragged} onDone={() => setDragged(null)} />}
    </>
  )
}
