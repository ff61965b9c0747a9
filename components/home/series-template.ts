import type { Named } from '#lib/briefings/briefing.ts'

/** A series as a template for a new briefing. */
export type SeriesTemplate = Named & { keyPoints: number | null }
