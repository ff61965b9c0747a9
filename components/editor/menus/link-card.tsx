'use client'

import { IconPencil, IconUnlink } from '@tabler/icons-react'
import { type Editor, getMarkRange, posToDOMRect } from '@tiptap/core'
import { useEffect, useState } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import { ToolButton } from '../tool-button.tsx'
import { useEditorState } from '../use-editor-state.ts'
import { Floating } from './floating.tsx'
import classes from './menus.module.css'

type Props = { editor: Editor; onEdit: () => void }
type LinkAt = { from: number; to: number; href: string }

/** Where the link goes that was clicked, with what can be done with it. It leaves with the caret, and as soon as something is typed. */
export function LinkCard({ editor, onEdit }: Props) {
  const words = useMessages().menus.link
  const link = useEditorState({ editor, selector: ({ editor }) => linkAtCaret(editor) })
  const [clicked, setClicked] = useState(false)
  useEffect(() => {
    const { dom } = editor.view
    const onClick = ({ target }: Event) => setClicked(target instanceof Element && target.closest('a') !== null)
    const forget = () => setClicked(false)
    const ending = new AbortController()
    const { signal } = ending
    dom.addEventListener('click', onClick, { signal })
    dom.addEventListener('keydown', forget, { signal })
    return () => ending.abort()
  }, [editor])
  if (!clicked || !link) return null
  const { from, to, href } = link
  return (
    <Floating
      at={from}
      rectOf={() => (editor.isDestroyed ? null : posToDOMRect(editor.view, from, to))}
      context={editor.view.dom}
      placement="bottom-start"
      className={`${classes.panel} ${classes.card}`}
      role="group"
      aria-label={words.label}
      onMouseDown={event => event.preventDefault()}
    >
      <a href={href} target="_blank" rel="noreferrer" title={words.open}>
        {href}
      </a>
      <ToolButton label={words.edit} icon={IconPencil} onClick={onEdit} />
      <ToolButton
        label={words.remove}
        icon={IconUnlink}
        onClick={() => editor.chain().extendMarkRange('link').unsetLink().run()}
      />
    </Floating>
  )
}

function linkAtCaret({ state, isEditable, view }: Editor): LinkAt | null {
  const { $from, empty } = state.selection
  const type = state.schema.marks.link
  if (!empty || !isEditable || view.composing || !type) return null
  const range = getMarkRange($from, type)
  const href = range && ($from.marks().find(mark => mark.type === type)?.attrs.href as string | undefined)
  return range && href ? { ...range, href } : null
}
