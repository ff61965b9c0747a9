import { and, asc, eq, gt } from 'drizzle-orm'
import { lockBriefing } from '#db/lock-briefing.ts'
import { type Reader, read, type Tx, tables, transaction } from '#db/store.ts'
import { picturesOf } from '#lib/briefings/pictures-of.ts'
import { readRevision } from '#lib/briefings/revision.ts'
import { readDocument } from '#lib/briefings/working-copy.ts'
import { log } from '#lib/kernel/log.ts'
import { visibleToPublic } from '#lib/publishing/public.ts'
import { recordUses, type UsePlace } from './record-uses.ts'

/** Names what counts as a use. Another value makes the next start count anew. */
const USES_VERSION = '1'
const HEAD = 'media-uses'

/** Counts the uses of pictures where that was never done: data from before they were recorded. */
export async function ensureUses(): Promise<void> {
  const { heads } = tables
  const reader = await read()
  const [head] = await reader.select({ hash: heads.hash }).from(heads).where(eq(heads.name, HEAD))
  if (head?.hash === USES_VERSION) return
  const count = await rebuildUses()
  if (count > 0) log.info('uses of pictures counted', { briefings: count })
}

/** Counts the uses of pictures anew, one briefing after the other while others write. One whose text cannot be read is named in the log, and the next start tries again. Gives how many were counted. */
export async function rebuildUses(): Promise<number> {
  const { briefings, heads } = tables
  let count = 0
  let unread = 0
  for (let last: string | undefined = ''; last !== undefined; ) {
    const reader = await read()
    const [next]: { id: string }[] = await reader
      .select({ id: briefings.id })
      .from(briefings)
      .where(gt(briefings.id, last))
      .orderBy(asc(briefings.id))
      .limit(1)
    if (next && (await recordOne(next.id))) count += 1
    else if (next) unread += 1
    last = next?.id
  }
  if (unread > 0) return count
  await transaction(async tx => {
    const head = { name: HEAD, seq: 0, hash: USES_VERSION }
    await tx.insert(heads).values(head).onConflictDoUpdate({ target: heads.name, set: head })
  })
  return count
}

/** The pictures that a briefing uses, by place, from its text, its revisions and its publication themselves. */
export async function countUses(reader: Reader, briefingId: string): Promise<Record<UsePlace, string[]>> {
  const { briefings, publicationMedia, publications, revisions } = tables
  const [briefing] = await reader.select().from(briefings).where(eq(briefings.id, briefingId))
  if (!briefing) throw new Error(`there is no briefing ${briefingId}`)
  const numbers = await reader
    .select({ number: revisions.number })
    .from(revisions)
    .where(eq(revisions.briefingId, briefingId))
  const kept = new Set<string>()
  for (const { number } of numbers) {
    for (const id of picturesOf(await readRevision(reader, briefingId, number))) kept.add(id)
  }
  const shown = await reader
    .select({ id: publicationMedia.mediaId })
    .from(publicationMedia)
    .innerJoin(publications, eq(publications.briefingId, publicationMedia.briefingId))
    .where(and(eq(publications.briefingId, briefingId), visibleToPublic()))
  return {
    working: picturesOf({ document: await readDocument(reader, briefing), fields: briefing }),
    revision: [...kept],
    live: shown.map(({ id }) => id),
  }
}

/** False when its text or one of its revisions is damaged: that must not keep the newsroom from starting. */
async function recordOne(briefing: string): Promise<boolean> {
  try {
    await transaction(tx => recordAll(tx, briefing))
    return true
  } catch (error) {
    log.error('the pictures of a briefing could not be counted', { briefing, error })
    return false
  }
}

async function recordAll(tx: Tx, briefingId: string): Promise<void> {
  if (!(await lockBriefing(tx, briefingId))) return
  const uses = await countUses(tx, briefingId)
  for (const place of ['working', 'revision', 'live'] as const) await recordUses(tx, briefingId, place, uses[place])
}
