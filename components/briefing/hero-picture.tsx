'use client'

import { useEffect, useState } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import { desk, type MediaView } from '#lib/desk-client/desk-client.ts'
import { DeskProblem } from '#lib/desk-client/problem.ts'
import classes from './fields.module.css'

const ENOUGH_WIDTH = 640

/** A small version of a picture of the newsroom, in room kept for it from the start. */
export function HeroPicture({ mediaId, alt }: { mediaId: string | null; alt: string }) {
  const words = useMessages().briefing.hero
  const [media, setMedia] = useState<MediaView | null>(null)
  useEffect(() => {
    if (mediaId === null) return
    const leaving = new AbortController()
    desk.media.get(mediaId).then(
      found => !leaving.signal.aborted && setMedia(found),
      (error: unknown) => {
        // The frame stays empty; the fields below say which picture it is.
        if (!(error instanceof DeskProblem)) throw error
      },
    )
    return () => leaving.abort()
  }, [mediaId])
  if (media?.id !== mediaId || !media) return <div className={classes.heroPicture} />
  const url = media.variants.find(({ width }) => width >= ENOUGH_WIDTH)?.url ?? media.url
  // biome-ignore lint/performance/noImgElement: the newsroom's own pictures come in the widths that are needed.
  return <img className={classes.heroPicture} src={url} alt={alt || words.preview} />
}
