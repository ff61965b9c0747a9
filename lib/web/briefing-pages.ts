import { listBriefings } from '#lib/briefings/list-briefings.ts'
import type { Actor } from '#lib/kernel/actor.ts'

const PAGE = 50

type Filters = Omit<Parameters<typeof listBriefings>[1], 'cursor' | 'limit'>

/** The first `pages` pages of the list as one, so that "show more" is an address that can be loaded again. */
export async function briefingPages(actor: Actor, filters: Filters, pages: number) {
  let list = await listBriefings(actor, { ...filters, limit: PAGE })
  for (let page = 1; page < pages && list.nextCursor; page++) {
    const next = await listBriefings(actor, { ...filters, limit: PAGE, cursor: list.nextCursor })
    list = { ...next, counts: list.counts, rows: [...list.rows, ...next.rows] }
  }
  return list
}
