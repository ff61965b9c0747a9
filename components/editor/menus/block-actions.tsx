'use client'

import { Menu } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconCopy, IconTrash } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useMessages } from '#components/ui/messages.tsx'
import { useUndoToast } from '#components/ui/undo-toast.tsx'
import { keysOf } from '../key-names.ts'
import { deleteAtCaret, duplicateAtCaret, moveAtCaret } from './block-commands.ts'
import { TEXT_ITEMS } from './block-items.ts'
import { takesBlocks } from './block-place.ts'
import classes from './menus.module.css'

/** What can be done with the block at the caret, as the inside of a menu. */
export function BlockActions({ editor }: { editor: Editor }) {
  const { block: words, items } = useMessages().menus
  const undoToast = useUndoToast()
  const remove = () => {
    const takeBack = deleteAtCaret(editor)
    // The sentence may stay longer than the text.
    if (takeBack) undoToast(words.deleted, async () => !editor.isDestroyed && takeBack())
    editor.commands.focus()
  }
  const { $from } = editor.state.selection
  const canTurn = takesBlocks($from) || $from.parent.type.name === 'pullquote'
  return (
    <>
      <Menu.Item
        leftSection={<IconArrowUp size={16} aria-hidden="true" />}
        rightSection={<kbd className={classes.key}>{keysOf('Alt+ArrowUp')}</kbd>}
        onClick={() => moveAtCaret(editor, 'up')}
      >
        {words.up}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconArrowDown size={16} aria-hidden="true" />}
        rightSection={<kbd className={classes.key}>{keysOf('Alt+ArrowDown')}</kbd>}
        onClick={() => moveAtCaret(editor, 'down')}
      >
        {words.down}
      </Menu.Item>
      <Menu.Item leftSection={<IconCopy size={16} aria-hidden="true" />} onClick={() => duplicateAtCaret(editor)}>
        {words.duplicate}
      </Menu.Item>
      <Menu.Item color="red" leftSection={<IconTrash size={16} aria-hidden="true" />} onClick={remove}>
        {words.delete}
      </Menu.Item>
      {canTurn && (
        <>
          <Menu.Divider />
          <Menu.Label>{words.turnInto}</Menu.Label>
          {TEXT_ITEMS.map(({ id, icon: Icon, run }) => (
            <Menu.Item key={id} leftSection={<Icon size={16} aria-hidden="true" />} onClick={() => run(editor, {})}>
              {items[id].name}
            </Menu.Item>
          ))}
        </>
      )}
    </>
  )
}
