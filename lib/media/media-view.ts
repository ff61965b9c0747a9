import type { Credit } from '#lib/briefings/briefing.ts'
import { mainUrl, type PublicVariant, type Variant, variantsOf } from './media-url.ts'

/** A picture as the desk sees it. `url` is the largest WebP; addresses are site-relative. */
export type MediaView = {
  id: string
  width: number
  height: number
  filename: string
  url: string
  variants: PublicVariant[]
  alt: string | null
  credit: Credit | null
}

type MediaRow = {
  id: string
  width: number
  height: number
  filename: string
  variants: Variant[]
  alt: string | null
  credit: unknown
}

/** The view of a stored picture. */
export function mediaView(row: MediaRow): MediaView {
  return {
    id: row.id,
    width: row.width,
    height: row.height,
    filename: row.filename,
    url: mainUrl(row),
    variants: variantsOf(row),
    alt: row.alt,
    credit: row.credit as Credit | null,
  }
}
