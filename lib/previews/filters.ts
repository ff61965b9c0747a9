import type { Locale } from '#lib/briefings/briefing.ts'
import type { Position } from '#lib/delivery/cursor.ts'

/** Which previews a list has: the same filters as of the public list, as far as they make sense for what is not public. */
export type PreviewFilters = { section?: string; series?: string; tag?: string; author?: string; locale?: Locale }

/** A page of previews as finished JSON. `last` is where the next one begins. */
export type PreviewPage = { items: string[]; last: Position | null; hasMore: boolean }
