'use client'

import classes from '#components/editor/pictures/pictures.module.css'
import { StillPicture } from '#components/editor/pictures/still-picture.tsx'
import { useMessages } from '#components/ui/messages.tsx'

type Props = { mediaId: string | null; alt: string; focal?: { x: number; y: number } | null }

/** A picture of the newsroom as a lead picture is cropped, in room kept for it from the start. */
export function HeroPicture({ mediaId, alt, focal }: Props) {
  const words = useMessages().briefing.hero
  return (
    <div className={classes.cropped}>
      {mediaId && <StillPicture mediaId={mediaId} alt={alt || words.preview} focal={focal} />}
    </div>
  )
}
