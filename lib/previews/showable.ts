import { and, ne, type SQL } from 'drizzle-orm'
import { tables } from '#db/store.ts'
import type { Stage, Visibility } from '#lib/briefings/briefing.ts'

/** Whether a working copy may be shown outside the desk at all: not once it was killed or put aside. */
export function isShowable({ stage, visibility }: { stage: Stage; visibility: Visibility }): boolean {
  return stage !== 'spiked' && visibility !== 'killed'
}

/** The same as a condition on `briefings`. */
export function showable(): SQL | undefined {
  const { briefings } = tables
  return and(ne(briefings.stage, 'spiked'), ne(briefings.visibility, 'killed'))
}
