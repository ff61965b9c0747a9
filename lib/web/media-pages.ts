import type { Actor } from '#lib/kernel/actor.ts'
import { listMedia } from '#lib/media/list-media.ts'
import type { MediaFilter } from '#lib/media/media-filter.ts'

const PAGE = 48

type Filters = Partial<Omit<MediaFilter, 'cursor' | 'limit'>>

/** The first `pages` pages of the library as one, so that "show more" is an address that can be loaded again. */
export async function mediaPages(actor: Actor, filters: Filters, pages: number) {
  let list = await listMedia(actor, { ...filters, limit: PAGE })
  for (let page = 1; page < pages && list.nextCursor; page++) {
    const next = await listMedia(actor, { ...filters, limit: PAGE, cursor: list.nextCursor })
    list = { ...next, counts: list.counts, rows: [...list.rows, ...next.rows] }
  }
  return list
}
