'use client'

import { decode } from 'blurhash'
import { type CSSProperties, useEffect, useRef } from 'react'
import type { MediaView } from '#lib/desk-client/media-calls.ts'
import classes from './blurred-picture.module.css'

const SIDE = 32

type Props = {
  media: Pick<MediaView, 'variants' | 'url' | 'blurhash' | 'focal'>
  /** How wide it is shown, in CSS pixels. */
  width: number
  alt: string
  style?: CSSProperties
  className?: string
}

/** A picture in room that is kept for it, its colours there before it arrives; cropped around its focal point. */
export function BlurredPicture({ media, width, alt, style, className }: Props) {
  const { blurhash, focal } = media
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const context = blurhash ? canvas.current?.getContext('2d') : null
    if (!context || !blurhash) return
    const colours = new Uint8ClampedArray(decode(blurhash, SIDE, SIDE))
    context.putImageData(new ImageData(colours, SIDE, SIDE), 0, 0)
  }, [blurhash])
  const position = focal ? `${focal.x * 100}% ${focal.y * 100}%` : undefined
  return (
    <span className={`${classes.frame} ${className ?? ''}`} style={style}>
      {blurhash && <canvas ref={canvas} width={SIDE} height={SIDE} className={classes.blur} />}
      {/* biome-ignore lint/performance/noImgElement: the newsroom's own pictures come in the widths that are needed. */}
      <img
        className={classes.picture}
        src={sourceFor(media, width)}
        alt={alt}
        loading="lazy"
        decoding="async"
        draggable={false}
        style={{ objectPosition: position }}
      />
    </span>
  )
}

/** The smallest WebP that is sharp enough on a screen of two pixels a point. */
function sourceFor({ variants, url }: Pick<MediaView, 'variants' | 'url'>, width: number): string {
  return variants.find(variant => variant.type === 'image/webp' && variant.width >= width * 2)?.url ?? url
}
