import type { tables } from '#db/store.ts'
import type { Credit } from '#lib/briefings/briefing.ts'
import type { Actor } from '#lib/kernel/actor.ts'
import { mainUrl, type PublicVariant, variantsOf } from './media-url.ts'
import { type MediaVerb, mediaDenialOf, type Rights } from './policy.ts'

export type MediaRecord = typeof tables.media.$inferSelect

/** A picture as the desk sees it. `url` is the largest WebP; addresses are site-relative; instants are ISO 8601 UTC. */
export type MediaView = {
  id: string
  version: number
  width: number
  height: number
  filename: string
  url: string
  variants: PublicVariant[]
  alt: string | null
  credit: Credit | null
  /** A few colours of it as a BlurHash; null for pictures from before there was one. */
  blurhash: string | null
  /** What stays visible when it is cropped: fractions of width and height. */
  focal: { x: number; y: number } | null
  rights: Rights
  rightsUntil: string | null
  rightsNote: string | null
  /** The picture that was put in its place. */
  replacedBy: string | null
  createdBy: string
  createdAt: string
  may: Record<MediaVerb, boolean>
}

/** The view of a stored picture, with the policy's word for this person. */
export function mediaView(actor: Actor, row: MediaRecord): MediaView {
  const may = (verb: MediaVerb) => mediaDenialOf(actor, verb, row) === null
  return {
    id: row.id,
    version: row.version,
    width: row.width,
    height: row.height,
    filename: row.filename,
    url: mainUrl(row),
    variants: variantsOf(row),
    alt: row.alt,
    credit: row.credit as Credit | null,
    blurhash: row.blurhash,
    focal: row.focal,
    rights: row.rights,
    rightsUntil: row.rightsUntil?.toISOString() ?? null,
    rightsNote: row.rightsNote,
    replacedBy: row.replacedBy,
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
    may: { edit: may('edit'), replace: may('replace'), delete: may('delete') },
  }
}
