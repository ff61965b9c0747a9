import type { Kit } from '../kit.sqlite.ts'
import { among } from '../kit.ts'
import { MEDIA_PLACES, MEDIA_RIGHTS } from '../words.ts'

/** Pictures: re-encoded files in the media store, addressed by random ids. */
export function defineMedia(kit: Kit) {
  const media = kit.table(
    'media',
    {
      id: kit.text().primaryKey(),
      /** SHA-256 of the uploaded bytes. */
      hash: kit.text().notNull(),
      filename: kit.text().notNull(),
      width: kit.int().notNull(),
      height: kit.int().notNull(),
      variants: kit.json<{ width: number; height: number; type: string; file: string; bytes: number }[]>().notNull(),
      alt: kit.text(),
      credit: kit.json<unknown>(),
      /** A few colours of the picture as a BlurHash, shown until it arrives; null for pictures of before. */
      blurhash: kit.text(),
      /** What must stay visible when it is cropped: fractions of width and height. */
      focal: kit.json<{ x: number; y: number }>(),
      rights: kit.oneOf(MEDIA_RIGHTS).notNull().default('unknown'),
      /** Until when it may be used. */
      rightsUntil: kit.instant(),
      /** Terms, contract or number of the licence, for the desk alone. */
      rightsNote: kit.text(),
      /** The picture that was put in its place everywhere. */
      replacedBy: kit.text(),
      version: kit.int().notNull().default(1),
      createdBy: kit.text().notNull(),
      createdAt: kit.instant().notNull(),
    },
    t => [kit.uniqueIndex('media_hash').on(t.hash), kit.index('media_created').on(t.createdAt)],
  )
  /** Which briefing shows which picture: in its newest text or fields, in a revision, to readers. */
  const mediaUses = kit.table(
    'media_uses',
    {
      mediaId: kit.text().notNull(),
      briefingId: kit.text().notNull(),
      place: kit.oneOf(MEDIA_PLACES).notNull(),
    },
    t => [
      kit.primaryKey({ columns: [t.mediaId, t.briefingId, t.place] }),
      kit.check('media_uses_place', among(t.place, MEDIA_PLACES)),
      kit.index('media_uses_briefing').on(t.briefingId, t.place),
    ],
  )
  return { media, mediaUses }
}
