'use client'

import { IconPlus } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useLayoutEffect, useState } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import { useEditorState } from '../use-editor-state.ts'
import { blockMenuKey, openBlockMenu } from './block-menu.ts'
import { takesBlocks } from './block-place.ts'
import classes from './menus.module.css'

/** The way to the menu of blocks without typing a slash: stands beside the empty line at the caret and takes no room in the text. */
export function PlusButton({ editor }: { editor: Editor }) {
  const words = useMessages().menus
  const line = useEditorState({ editor, selector: ({ editor }) => emptyLine(editor) })
  const [top, setTop] = useState<number | null>(null)
  useLayoutEffect(() => {
    const { dom } = editor.view
    const place = () => setTop(line === null ? null : topOf(editor, line))
    place()
    const watcher = new ResizeObserver(place)
    watcher.observe(dom)
    return () => watcher.disconnect()
  }, [editor, line])
  if (line === null || top === null) return null
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes.plus}
      style={{ top }}
      aria-label={words.insertHere}
      title={words.insertHere}
      // The text keeps its caret and, on a phone, its keyboard.
      onMouseDown={event => event.preventDefault()}
      onClick={() => openBlockMenu(editor)}
    >
      <IconPlus size={18} aria-hidden="true" />
    </button>
  )
}

/** The position of the empty paragraph at the caret; null while there is none or its menu is open. */
function emptyLine({ state, isFocused }: Editor): number | null {
  const { $from, empty } = state.selection
  if (!empty || !isFocused || $from.parent.type.name !== 'paragraph' || $from.parent.content.size > 0) return null
  return blockMenuKey.getState(state) || !takesBlocks($from) ? null : $from.before()
}

/** Where the middle of the line is, in what the editor stands in. */
function topOf({ view }: Editor, position: number): number | null {
  const line = view.nodeDOM(position)
  const room = view.dom.closest('[data-editor-room]')
  if (!(line instanceof HTMLElement) || !room) return null
  const { top, height } = line.getBoundingClientRect()
  return top + height / 2 - room.getBoundingClientRect().top
}
