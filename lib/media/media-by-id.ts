import { inArray } from 'drizzle-orm'
import { type Reader, tables } from '#db/store.ts'
import type { RenderedMedia } from '#lib/document/render/context.ts'
import { env } from '#lib/kernel/env.ts'
import { mainUrl, variantsOf } from './media-url.ts'

/** What is added to the addresses of one picture, so that others than readers see it. */
export type PicturePass = (mediaId: string) => string

/** The pictures of these ids as readers get them, with absolute addresses; unknown ids are left out. */
export async function mediaById(
  reader: Reader,
  ids: string[],
  pass: PicturePass = () => '',
): Promise<Map<string, RenderedMedia>> {
  if (ids.length === 0) return new Map()
  const { media } = tables
  const rows = await reader.select().from(media).where(inArray(media.id, ids))
  return new Map(
    rows.map(row => {
      const absolute = (path: string) => `${env().url}${path}${pass(row.id)}`
      const variants = variantsOf(row).map(({ width, url, type }) => ({ width, url: absolute(url), type }))
      const { width, height, blurhash } = row
      return [row.id, { url: absolute(mainUrl(row)), width, height, variants, ...(blurhash && { blurhash }) }]
    }),
  )
}
