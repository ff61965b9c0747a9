'use client'

import { type CSSProperties, useEffect, useState } from 'react'
import type { MediaView } from '#lib/desk-client/desk-client.ts'
import { DeskProblem } from '#lib/desk-client/problem.ts'
import { blurhashUrl } from './blurhash-url.ts'
import { knownMedia, mediaOf, pictureUrl } from './media-views.ts'

type Props = { mediaId: string; alt: string; focal?: { x: number; y: number } | null }

/** A picture of the library where it is only looked at, in room that is kept for it; cropped around `focal` where it is cropped. */
export function StillPicture({ mediaId, alt, focal }: Props) {
  const [media, setMedia] = useState<MediaView | undefined>(() => knownMedia(mediaId))
  useEffect(() => {
    let wanted = true
    mediaOf(mediaId).then(
      found => wanted && setMedia(found),
      (error: unknown) => {
        // The alt text stands in the picture's place.
        if (!(error instanceof DeskProblem)) throw error
      },
    )
    return () => {
      wanted = false
    }
  }, [mediaId])
  const style = media && {
    '--picture-ratio': `${media.width} / ${media.height}`,
    backgroundImage: media.blurhash ? `url("${blurhashUrl(media.blurhash)}")` : undefined,
  }
  const position = focal ? { objectPosition: `${focal.x * 100}% ${focal.y * 100}%` } : undefined
  return (
    <div className="stet-picture-frame" style={style as CSSProperties | undefined}>
      {/* biome-ignore lint/performance/noImgElement: pictures come in the sizes that the server made, without the framework's optimiser. */}
      <img className="stet-picture" src={media && pictureUrl(media)} alt={alt} style={position} />
    </div>
  )
}
