import type { tables } from '#db/store.ts'

/** A preview link as the desk shows it: never its token. Instants are ISO 8601 UTC. */
export type PreviewView = {
  id: string
  label: string
  createdBy: string
  createdAt: string
  expiresAt: string
  revokedAt: string | null
  views: number
  viewedAt: string | null
}

/** The view of a stored link. */
export function previewView(
  row: typeof tables.previewLinks.$inferSelect,
  nameOf: (id: string) => { name: string },
): PreviewView {
  const { id, label, createdBy, createdAt, expiresAt, revokedAt, views, viewedAt } = row
  return {
    ...{ id, label, views },
    createdBy: nameOf(createdBy).name,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    revokedAt: revokedAt?.toISOString() ?? null,
    viewedAt: viewedAt?.toISOString() ?? null,
  }
}
