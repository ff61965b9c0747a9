import type { Kit } from '../kit.sqlite.ts'

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
      createdBy: kit.text().notNull(),
      createdAt: kit.instant().notNull(),
    },
    t => [kit.uniqueIndex('media_hash').on(t.hash)],
  )
  return { media }
}
