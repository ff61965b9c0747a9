import { and, eq, inArray } from 'drizzle-orm'
import { read, tables } from '#db/store.ts'
import type { Variant } from '#lib/media/media-url.ts'
import { visibleToPublic } from '#lib/publishing/public.ts'
import type { PublicItem } from './public-item.ts'

const JPEG = 'image/jpeg'

/** One file of a lead picture: the JPEG, which every reader shows. `bytes` is its length. */
export type HeroFile = { url: string; type: string; bytes: number }

/** The stored sizes of the items' lead pictures, by picture: of public ones alone. */
export async function heroFiles(items: PublicItem[]): Promise<Map<string, readonly Variant[]>> {
  const ids = items.map(({ hero }) => hero?.id).filter(id => id !== null && id !== undefined)
  if (ids.length === 0) return new Map()
  const { media, publicationMedia, publications } = tables
  const rows = await (await read())
    .selectDistinct({ id: media.id, variants: media.variants })
    .from(media)
    .innerJoin(publicationMedia, eq(publicationMedia.mediaId, media.id))
    .innerJoin(publications, eq(publications.briefingId, publicationMedia.briefingId))
    .where(and(inArray(media.id, ids), visibleToPublic()))
  return new Map(rows.map(({ id, variants }) => [id, variants]))
}

/** The file to enclose with an item; null when it has none whose length is known. */
export function fileOf({ hero }: PublicItem, files: Map<string, readonly Variant[]>): HeroFile | null {
  const shown = hero?.variants.find(({ type }) => type === JPEG)
  const stored = files.get(hero?.id ?? '')?.find(({ type, width }) => type === JPEG && width === shown?.width)
  return shown && stored ? { url: shown.url, type: JPEG, bytes: stored.bytes } : null
}
