'use client'

import { useMessages } from '#components/ui/messages.tsx'
import type { MediaView } from '#lib/desk-client/desk-client.ts'
import { formatCredit } from '#lib/document/credit.ts'
import { now } from '#lib/kernel/clock.ts'
import { blurhashUrl } from './blurhash-url.ts'
import { pictureUrl } from './media-views.ts'
import classes from './pictures.module.css'

const WIDTH = 320

type Props = { media: MediaView; pressed?: boolean; onChoose: () => void }

/** A picture of the library as a button: what it shows, whose it is, and when it may not be used. */
export function Thumbnail({ media, pressed, onChoose }: Props) {
  const words = useMessages().pictures.library
  const bar = barOf(media)
  return (
    <button type="button" className={classes.thumbnail} aria-pressed={pressed} onClick={onChoose}>
      {/* biome-ignore lint/performance/noImgElement: the newsroom's own pictures come in the widths that are needed. */}
      <img
        src={pictureUrl(media, WIDTH)}
        alt=""
        loading="lazy"
        style={{
          backgroundImage: media.blurhash ? `url("${blurhashUrl(media.blurhash)}")` : undefined,
          objectPosition: media.focal ? `${media.focal.x * 100}% ${media.focal.y * 100}%` : undefined,
        }}
      />
      <span className={classes.thumbnailName}>{media.alt || media.filename}</span>
      <span className={classes.thumbnailFacts}>
        {bar ? <strong>{words[bar]}</strong> : formatCredit(media.credit) || (media.alt ? '' : words.noAlt)}
      </span>
    </button>
  )
}

function barOf({ rights, rightsUntil }: MediaView): 'forbidden' | 'expired' | null {
  if (rights === 'forbidden') return 'forbidden'
  return rightsUntil !== null && Date.parse(rightsUntil) <= now().getTime() ? 'expired' : null
}
