'use client'

import { Button, TextInput } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { type FormEvent, useState } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import classes from './menus.module.css'

const LONGEST = 100

/** How the selected letters are read: asked for in one line. */
export function RubyForm({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const words = useMessages().menus.bubble
  const present = (editor.getAttributes('ruby').text as string | undefined) ?? ''
  const [text, setText] = useState(present)
  const set = (event: FormEvent) => {
    event.preventDefault()
    const reading = text.normalize('NFC').trim()
    if (reading) editor.commands.setMark('ruby', { text: reading })
    onDone()
  }
  const remove = () => {
    editor.chain().extendMarkRange('ruby').unsetMark('ruby').run()
    onDone()
  }
  return (
    <form
      onSubmit={set}
      className={classes.panel}
      onKeyDown={event => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.stopPropagation()
        onDone()
      }}
    >
      <TextInput
        autoFocus
        size="sm"
        label={words.rubyText}
        value={text}
        maxLength={LONGEST}
        onChange={event => setText(event.currentTarget.value)}
      />
      <div className={classes.row}>
        <Button type="submit" size="compact-md">
          {words.setRuby}
        </Button>
        {present && (
          <Button size="compact-md" variant="default" onClick={remove}>
            {words.removeRuby}
          </Button>
        )}
      </div>
    </form>
  )
}
