import type { Kit } from '../kit.sqlite.ts'

/** The co-edited documents: one snapshot per epoch and the log of updates since. Together they are the newest text. */
export function defineCollaboration(kit: Kit) {
  const documents = kit.table(
    'documents',
    {
      briefingId: kit.text().notNull(),
      epoch: kit.int().notNull(),
      schemaVersion: kit.int().notNull(),
      /** A Yjs update that holds everything up to and including log row `through`. */
      state: kit.bytes().notNull(),
      through: kit.int().notNull(),
      createdAt: kit.instant().notNull(),
    },
    t => [kit.primaryKey({ columns: [t.briefingId, t.epoch] })],
  )
  const documentUpdates = kit.table(
    'document_updates',
    {
      id: kit.serial(),
      briefingId: kit.text().notNull(),
      epoch: kit.int().notNull(),
      personId: kit.text(),
      update: kit.bytes().notNull(),
      at: kit.instant().notNull(),
    },
    t => [kit.index('document_updates_place').on(t.briefingId, t.epoch, t.id)],
  )
  const contributors = kit.table(
    'contributors',
    {
      briefingId: kit.text().notNull(),
      /** The revision that this person's change will be part of. */
      revision: kit.int().notNull(),
      personId: kit.text().notNull(),
    },
    t => [kit.primaryKey({ columns: [t.briefingId, t.revision, t.personId] })],
  )
  return { documents, documentUpdates, contributors }
}
