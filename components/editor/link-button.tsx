'use client'

import { Button, Popover, TextInput } from '@mantine/core'
import { IconLink } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { type FormEvent, useState } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import { safeUrl } from '#lib/document/safe-url.ts'
import classes from './editor.module.css'
import { ToolButton } from './tool-button.tsx'

type Props = { editor: Editor; open: boolean; onOpen: (open: boolean) => void }

/** Sets, changes or removes the link over the selection. */
export function LinkButton({ editor, open, onOpen }: Props) {
  const words = useMessages().editor
  const { active, possible } = useEditorState({
    editor,
    selector: ({ editor }) => ({
      active: editor.isActive('link'),
      possible: editor.isActive('link') || (!editor.state.selection.empty && editor.can().setMark('link')),
    }),
  })
  const close = () => {
    onOpen(false)
    editor.commands.focus()
  }
  return (
    <Popover opened={open} onChange={opened => !opened && close()} trapFocus withArrow position="bottom" shadow="md">
      <Popover.Target>
        <ToolButton
          label={words.toolbar.link}
          icon={IconLink}
          keys="Mod+K"
          pressed={active}
          expanded={open}
          disabled={!possible}
          onClick={() => onOpen(true)}
        />
      </Popover.Target>
      <Popover.Dropdown>{open && <LinkForm editor={editor} onDone={close} />}</Popover.Dropdown>
    </Popover>
  )
}

function LinkForm({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const words = useMessages().editor.link
  const present = (editor.getAttributes('link').href as string | undefined) ?? ''
  const [address, setAddress] = useState(present)
  const [wrong, setWrong] = useState(false)
  const apply = (event: FormEvent) => {
    event.preventDefault()
    const href = safeUrl(address.trim()) ?? safeUrl(`https://${address.trim()}`)
    if (!href || !address.trim()) return setWrong(true)
    editor.chain().extendMarkRange('link').setLink({ href }).run()
    onDone()
  }
  const remove = () => {
    editor.chain().extendMarkRange('link').unsetLink().run()
    onDone()
  }
  return (
    <form onSubmit={apply} className={classes.form}>
      <TextInput
        data-autofocus
        label={words.address}
        value={address}
        inputMode="url"
        error={wrong ? words.invalid : null}
        onChange={event => setAddress(event.currentTarget.value)}
      />
      <div className={classes.row}>
        <Button type="submit" size="compact-md">
          {words.apply}
        </Button>
        {present && (
          <Button size="compact-md" variant="default" onClick={remove}>
            {words.remove}
          </Button>
        )}
      </div>
    </form>
  )
}
