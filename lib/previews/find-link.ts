import { and, eq, gt, isNull, type SQL } from 'drizzle-orm'
import { read, tables } from '#db/store.ts'
import type { BriefingRecord } from '#lib/briefings/load-briefing.ts'
import { now } from '#lib/kernel/clock.ts'
import { hashToken } from '#lib/kernel/ids.ts'
import { showable } from './showable.ts'

type Link = { link: typeof tables.previewLinks.$inferSelect; briefing: BriefingRecord }

/** The link that this token opens, with its briefing; null when it is unknown, expired or revoked, who made it is disabled, or the briefing is killed or put aside. */
export function linkByToken(token: string): Promise<Link | null> {
  return find(eq(tables.previewLinks.hash, hashToken(token)))
}

/** The same by the link's id. */
export function linkById(id: string): Promise<Link | null> {
  return find(eq(tables.previewLinks.id, id))
}

async function find(which: SQL): Promise<Link | null> {
  const { previewLinks, briefings, people } = tables
  const [row] = await (await read())
    .select({ link: previewLinks, briefing: briefings })
    .from(previewLinks)
    .innerJoin(briefings, eq(briefings.id, previewLinks.briefingId))
    .leftJoin(people, eq(people.id, previewLinks.createdBy))
    .where(
      and(
        which,
        isNull(people.disabledAt),
        isNull(previewLinks.revokedAt),
        gt(previewLinks.expiresAt, now()),
        showable(),
      ),
    )
  return row ?? null
}
