'use client'

import { Button, Modal } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import { useInside } from '../editor-session.tsx'
import { insertBlock } from '../menus/insert-block.ts'
import own from './blocks.module.css'
import { RelatedPicker } from './related-picker.tsx'

type Props = { editor: Editor; opened: boolean; onClose: () => void }

/** Asks which briefings to name and puts a box of them where the caret is. */
export function RelatedDialog({ editor, opened, onClose }: Props) {
  const { blocks, common } = useMessages()
  const { briefingId } = useInside()
  const [briefings, setBriefings] = useState<string[]>([])
  const close = () => {
    setBriefings([])
    onClose()
  }
  const insert = () => {
    close()
    insertBlock(editor, { type: 'related', attrs: { briefings } })
  }
  return (
    <Modal
      size="lg"
      opened={opened}
      onClose={close}
      title={blocks.related.heading}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <div className={own.dialog}>
        <RelatedPicker autoFocus chosen={briefings} except={briefingId} onChange={setBriefings} />
        <Button disabled={briefings.length === 0} onClick={insert}>
          {blocks.related.done}
        </Button>
      </div>
    </Modal>
  )
}
