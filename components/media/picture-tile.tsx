'use client'

import { IconAlertTriangle, IconArrowsExchange, IconBan, IconBroadcast, IconClock } from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import type { MediaList } from '#lib/desk-client/media-calls.ts'
import { formatCredit } from '#lib/document/credit.ts'
import { now } from '#lib/kernel/clock.ts'
import { barOf, SOON_DAYS } from '#lib/media/policy.ts'
import { BlurredPicture } from './blurred-picture.tsx'
import classes from './library.module.css'

const TILE_WIDTH = 240
const SOON_MS = SOON_DAYS * 24 * 60 * 60 * 1000

type Row = MediaList['rows'][number]
type Props = { media: Row; reachable: boolean; onFocus: () => void; onOpen: () => void }
type Mark = { tone: 'red' | 'green' | 'amber' | 'muted'; icon: ComponentType<{ size?: number }>; words: string }

/** One picture of the library with what a desk must know of it: what it shows, whose it is, and what stands against it. */
export function PictureTile({ media, reachable, onFocus, onOpen }: Props) {
  const words = useMessages().media
  const credit = formatCredit(media.credit)
  return (
    <button
      type="button"
      data-tile
      className={classes.tile}
      tabIndex={reachable ? 0 : -1}
      onFocus={onFocus}
      onClick={onOpen}
    >
      <BlurredPicture media={media} width={TILE_WIDTH} alt="" className={classes.tilePicture} />
      <span className={classes.tileName}>{media.alt ?? media.filename}</span>
      <span className={classes.tileLine}>
        {media.alt === null && <span className={classes.lacking}>{words.marks.noAlt}</span>}
        {credit === '' ? <span className={classes.lacking}>{words.marks.noCredit}</span> : <span>{credit}</span>}
      </span>
      <Marks marks={useMarks(media)} />
    </button>
  )
}

function Marks({ marks }: { marks: Mark[] }) {
  return (
    <span className={classes.marks}>
      {marks.map(({ tone, icon: Icon, words }) => (
        <span key={words} className={classes.mark} data-tone={tone}>
          <Icon size={14} aria-hidden="true" />
          {words}
        </span>
      ))}
    </span>
  )
}

function useMarks(media: Row): Mark[] {
  const words = useMessages().media.marks
  const until = media.rightsUntil === null ? null : new Date(media.rightsUntil)
  const bar = barOf({ rights: media.rights, rightsUntil: until }, now())
  const soon = bar === null && until !== null && until.getTime() - now().getTime() < SOON_MS
  return [
    ...(bar === 'forbidden' ? [{ tone: 'red', icon: IconBan, words: words.forbidden } as const] : []),
    ...(bar === 'expired' ? [{ tone: 'red', icon: IconAlertTriangle, words: words.expired } as const] : []),
    ...(soon ? [{ tone: 'amber', icon: IconClock, words: words.soon } as const] : []),
    ...(media.live ? [{ tone: 'green', icon: IconBroadcast, words: words.live } as const] : []),
    ...(media.replacedBy ? [{ tone: 'muted', icon: IconArrowsExchange, words: words.replaced } as const] : []),
  ]
}
