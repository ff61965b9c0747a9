import type { Briefing, BriefingSummary, Highlight } from '#client/types.ts'

/** A public briefing with its body, as the delivery API gives it. */
export type PublicItem = Briefing
/** One of the public list, or of a search with the passages that hold the words. */
export type PublicSummary = BriefingSummary & { highlights?: Highlight[] }
export type PublicHero = NonNullable<Briefing['hero']>
