'use client'

import { Button, Popover } from '@mantine/core'
import { IconFocusCentered } from '@tabler/icons-react'
import { useState } from 'react'
import { late } from '#components/ui/late.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import type { MediaView } from '#lib/desk-client/desk-client.ts'
import type { MediaPatchInput } from '#lib/desk-client/media-calls.ts'
import classes from './pictures.module.css'

const FocalEditor = late(() => import('#components/media/focal-editor.tsx').then(({ FocalEditor }) => FocalEditor))

const PANEL_WIDTH = 'min(24rem, calc(100vw - 24px))'

type Props = { media: MediaView; save: (patch: MediaPatchInput) => Promise<boolean> }

/** What of a picture stays visible when it is cropped: set here, kept with the picture. */
export function FocalButton({ media, save }: Props) {
  const { form, focal } = useMessages().pictures
  const [open, setOpen] = useState(false)
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      trapFocus
      returnFocus
      withArrow
      position="bottom-start"
      shadow="md"
      width={PANEL_WIDTH}
    >
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconFocusCentered size={16} aria-hidden="true" />}
          onClick={() => setOpen(!open)}
        >
          {form.focal}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.panel}>
        <p className={classes.quiet}>{media.may.edit ? focal.everywhere : focal.locked}</p>
        {open && <FocalEditor media={media} save={save} />}
      </Popover.Dropdown>
    </Popover>
  )
}
