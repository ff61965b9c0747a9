'use client'

import { Button } from '@mantine/core'
import { type KeyboardEvent, type MouseEvent, useRef } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import type { MediaView } from '#lib/desk-client/media-calls.ts'
import { BlurredPicture } from './blurred-picture.tsx'
import classes from './panel.module.css'
import { useDraft } from './use-draft.ts'
import type { Picture } from './use-picture.ts'

type Point = { x: number; y: number }

const MIDDLE: Point = { x: 0.5, y: 0.5 }
const STEP = 0.02
const LEAP = 0.1
const AFTER_MOVING_MS = 600
const CROPS = ['1 / 1', '16 / 9', '4 / 5']
const PANEL_WIDTH = 460
const CROP_WIDTH = 140
const KEYS: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

/** The picture with the point that stays visible, set by a click or by arrow keys, and how it is cropped around it. */
export function FocalEditor({ media, save }: { media: MediaView; save: Picture['save'] }) {
  const words = useMessages().media.panel
  const { point, move } = useFocal(media, save)
  const locked = !media.may.edit
  const shown = point ?? MIDDLE
  const cropped = { ...media, focal: point }

  function onClick(event: MouseEvent<HTMLElement>) {
    if (locked) return
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
    move({ x: (event.clientX - left) / width, y: (event.clientY - top) / height })
  }
  function onKeyDown(event: KeyboardEvent) {
    const way = KEYS[event.key]
    if (!way) return
    event.preventDefault()
    const step = event.shiftKey ? LEAP : STEP
    move({ x: shown.x + way.x * step, y: shown.y + way.y * step })
  }

  return (
    <section className={classes.section} aria-label={words.focal}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: the point in it is moved by the arrow keys. */}
      <div className={classes.whole} data-locked={locked || undefined} onClick={onClick}>
        <BlurredPicture
          media={media}
          width={PANEL_WIDTH}
          alt={media.alt ?? ''}
          style={{ aspectRatio: `${media.width} / ${media.height}` }}
        />
        {!locked && (
          <button
            type="button"
            className={classes.point}
            style={{ left: `${shown.x * 100}%`, top: `${shown.y * 100}%` }}
            aria-label={words.focalPoint(percent(shown.x), percent(shown.y))}
            onClick={event => event.stopPropagation()}
            onKeyDown={onKeyDown}
          />
        )}
      </div>
      {!locked && (
        <p className={classes.hint}>
          {words.focalHint}{' '}
          {point && (
            <Button size="compact-xs" variant="subtle" onClick={() => move(null)}>
              {words.focalClear}
            </Button>
          )}
        </p>
      )}
      <p className={classes.hint}>{words.crops}</p>
      <div className={classes.crops}>
        {CROPS.map(ratio => (
          <BlurredPicture
            key={ratio}
            media={cropped}
            width={CROP_WIDTH}
            alt=""
            className={classes.crop}
            style={{ aspectRatio: ratio }}
          />
        ))}
      </div>
    </section>
  )
}

/** The point as it is moved; saved when it rests, and when the panel closes before that. */
function useFocal(media: MediaView, save: Picture['save']) {
  const { value: point, type, flush } = useDraft(media.focal, focal => save({ focal }))
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const move = (to: Point | null) => {
    type(to && { x: within(to.x), y: within(to.y) })
    clearTimeout(timer.current)
    timer.current = setTimeout(flush, AFTER_MOVING_MS)
  }
  return { point, move }
}

function within(share: number): number {
  return Math.round(Math.min(Math.max(share, 0), 1) * 1000) / 1000
}

function percent(share: number): number {
  return Math.round(share * 100)
}
