import { and, eq, inArray } from 'drizzle-orm'
import { type Tx, tables } from '#db/store.ts'
import { picturesOf } from '#lib/briefings/pictures-of.ts'
import { readRevision } from '#lib/briefings/revision.ts'

/** Where a text that is never rewritten shows a picture: to readers, approved, or scheduled. */
export type Outdated = 'live' | 'approved' | 'scheduled'

/** The briefings whose published, approved or scheduled text shows the picture. */
export async function outdatedBy(tx: Tx, mediaId: string): Promise<Map<string, Outdated[]>> {
  const { mediaUses } = tables
  const uses = await tx.select().from(mediaUses).where(eq(mediaUses.mediaId, mediaId))
  const placed = (place: string) => uses.filter(use => use.place === place).map(({ briefingId }) => briefingId)
  const found = new Map<string, Outdated[]>()
  const add = (id: string, where: Outdated) => found.set(id, [...(found.get(id) ?? []), where])
  for (const id of placed('live')) add(id, 'live')
  for (const { id, number, where } of await pinnedTexts(tx, placed('revision'))) {
    if (picturesOf(await readRevision(tx, id, number)).includes(mediaId)) add(id, where)
  }
  return found
}

type Pinned = { id: string; number: number; where: Outdated }

/** The revisions that stand approved in these briefings, and those that a schedule will publish. */
async function pinnedTexts(tx: Tx, ids: string[]): Promise<Pinned[]> {
  if (ids.length === 0) return []
  const { briefings, schedules } = tables
  const approved = await tx
    .select({ id: briefings.id, number: briefings.approvedRevision, live: briefings.liveRevision })
    .from(briefings)
    .where(and(inArray(briefings.id, ids), eq(briefings.stage, 'approved')))
  const pending = await tx
    .select({ id: schedules.briefingId, number: schedules.revision })
    .from(schedules)
    .where(and(inArray(schedules.briefingId, ids), eq(schedules.kind, 'publish'), eq(schedules.status, 'active')))
  return [
    // What readers have already is named as live.
    ...approved.flatMap(({ id, number, live }) =>
      number && number !== live ? [{ id, number, where: 'approved' as const }] : [],
    ),
    ...pending.flatMap(({ id, number }) => (number ? [{ id, number, where: 'scheduled' as const }] : [])),
  ]
}
