'use client'

import { type Editor, posToDOMRect } from '@tiptap/core'
import { type FocusEvent, useEffect } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import { Floating } from './floating.tsx'
import { linkTargetKey } from './link-extension.ts'
import { LinkForm } from './link-form.tsx'
import classes from './menus.module.css'

type Props = { editor: Editor; onClose: () => void }

/** The form for the link of the selected words, beside them. Escape, or going elsewhere, closes it. */
export function LinkPanel({ editor, onClose }: Props) {
  const words = useMessages().menus.link
  const { from, to } = editor.state.selection
  const close = () => {
    onClose()
    editor.commands.focus()
  }
  useEffect(() => {
    const mark = (range: { from: number; to: number } | null) => {
      if (!editor.isDestroyed) editor.view.dispatch(editor.state.tr.setMeta(linkTargetKey, range))
    }
    const { from, to } = editor.state.selection
    mark({ from, to })
    return () => mark(null)
  }, [editor])
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (relatedTarget && !currentTarget.contains(relatedTarget)) onClose()
  }
  return (
    <Floating
      at={`${from} ${to}`}
      rectOf={() => (editor.isDestroyed ? null : posToDOMRect(editor.view, from, to))}
      context={editor.view.dom}
      placement="bottom-start"
      className={classes.floor}
      role="dialog"
      aria-label={words.label}
      onBlur={onBlur}
      onKeyDown={event => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.stopPropagation()
        close()
      }}
    >
      <LinkForm editor={editor} onDone={close} />
    </Floating>
  )
}
