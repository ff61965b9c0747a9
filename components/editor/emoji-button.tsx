'use client'

import { Button, Popover, TextInput } from '@mantine/core'
import { IconMoodSmile } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { type FormEvent, useState } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import classes from './editor.module.css'
import { ToolButton } from './tool-button.tsx'
import { useEditorState } from './use-editor-state.ts'

const LONGEST = 16

/** The emoji before a heading: kept apart from its text, so that feeds and screen readers get the words alone. */
export function EmojiButton({ editor }: { editor: Editor }) {
  const words = useMessages().editor
  const [open, setOpen] = useState(false)
  const { inHeading, emoji } = useEditorState({
    editor,
    calm: true,
    selector: ({ editor }) => ({
      inHeading: editor.isActive('heading'),
      emoji: (editor.getAttributes('heading').emoji as string | null) ?? '',
    }),
  })
  const set = (value: string) => {
    editor.commands.updateAttributes('heading', { emoji: value.trim().slice(0, LONGEST) || null })
    setOpen(false)
    editor.commands.focus()
  }
  return (
    <Popover opened={open} onChange={setOpen} trapFocus withArrow position="bottom" shadow="md">
      <Popover.Target>
        <ToolButton
          label={words.toolbar.emoji}
          icon={IconMoodSmile}
          expanded={open}
          disabled={!inHeading}
          onClick={() => setOpen(true)}
        />
      </Popover.Target>
      <Popover.Dropdown>{open && <EmojiForm present={emoji} onSet={set} />}</Popover.Dropdown>
    </Popover>
  )
}

function EmojiForm({ present, onSet }: { present: string; onSet: (value: string) => void }) {
  const { editor: words, common } = useMessages()
  const [value, setValue] = useState(present)
  const apply = (event: FormEvent) => {
    event.preventDefault()
    onSet(value)
  }
  return (
    <form onSubmit={apply} className={classes.form}>
      <TextInput
        data-autofocus
        label={words.emoji.label}
        value={value}
        maxLength={LONGEST}
        onChange={event => setValue(event.currentTarget.value)}
      />
      <div className={classes.row}>
        <Button type="submit" size="compact-md">
          {common.save}
        </Button>
        {present && (
          <Button size="compact-md" variant="default" onClick={() => onSet('')}>
            {words.emoji.remove}
          </Button>
        )}
      </div>
    </form>
  )
}
