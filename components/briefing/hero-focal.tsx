'use client'

import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMedia } from '#components/editor/pictures/use-media.ts'
import { late } from '#components/ui/late.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import type { Hero } from '#lib/briefings/briefing.ts'

const FocalEditor = late(() => import('#components/media/focal-editor.tsx').then(({ FocalEditor }) => FocalEditor))

type Focal = Hero['focal']
type Props = { mediaId: string; focal: Focal; locked: boolean; onChange: (focal: Focal) => void }

/** What of the lead picture stays visible when it is cropped: for this briefing alone. */
export function HeroFocal({ mediaId, focal, locked, onChange }: Props) {
  const words = useMessages().pictures.hero
  const [open, setOpen] = useState(false)
  const { media } = useMedia(mediaId)
  if (!media) return null
  const save = async (change: { focal?: Focal }) => {
    if (change.focal !== undefined) onChange(change.focal)
    return true
  }
  return (
    <div>
      <Button size="compact-md" variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
        {words.focal}
      </Button>
      {open && <FocalEditor media={{ ...media, focal, may: { ...media.may, edit: !locked } }} save={save} />}
    </div>
  )
}
