'use client'

import { Button, Modal, TextInput } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { type FormEvent, useState } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import { embedOf } from '#lib/document/embed.ts'
import { insertBlock } from '../menus/insert-block.ts'
import own from './blocks.module.css'

type Props = { editor: Editor; opened: boolean; onClose: () => void }

/** Asks for the address of a post, film or map and puts it where the caret is. */
export function EmbedDialog({ editor, opened, onClose }: Props) {
  const { blocks, common } = useMessages()
  const words = blocks.embed
  const [address, setAddress] = useState('')
  const [wrong, setWrong] = useState(false)
  const close = () => {
    setAddress('')
    setWrong(false)
    onClose()
  }
  const apply = (event: FormEvent) => {
    event.preventDefault()
    const target = embedOf(address.trim())
    if (!target) return setWrong(true)
    close()
    insertBlock(editor, { type: 'embed', attrs: target })
  }
  return (
    <Modal opened={opened} onClose={close} title={words.heading} closeButtonProps={{ 'aria-label': common.close }}>
      <form onSubmit={apply} className={own.dialog}>
        <TextInput
          data-autofocus
          label={words.address}
          inputMode="url"
          value={address}
          error={wrong ? words.unknown : null}
          onChange={event => setAddress(event.currentTarget.value)}
        />
        <Button type="submit">{words.insert}</Button>
      </form>
    </Modal>
  )
}
