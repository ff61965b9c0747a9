'use client'

import { IconFocusCentered } from '@tabler/icons-react'
import { late } from '#components/ui/late.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import type { MediaView } from '#lib/desk-client/desk-client.ts'
import type { MediaPatchInput } from '#lib/desk-client/media-calls.ts'
import { PanelButton } from './panel-button.tsx'
import classes from './pictures.module.css'

const FocalEditor = late(() => import('#components/media/focal-editor.tsx').then(({ FocalEditor }) => FocalEditor))

type Props = { media: MediaView; save: (patch: MediaPatchInput) => Promise<boolean> }

/** What of a picture stays visible when it is cropped: set here, kept with the picture. */
export function FocalButton({ media, save }: Props) {
  const { form, focal } = useMessages().pictures
  return (
    <PanelButton text={form.focal} width="24rem" leftSection={<IconFocusCentered size={16} aria-hidden="true" />}>
      <p className={classes.quiet}>{media.may.edit ? focal.everywhere : focal.locked}</p>
      <FocalEditor media={media} save={save} />
    </PanelButton>
  )
}
