import type { BriefingRecord } from '#lib/briefings/load-briefing.ts'
import type { publishingVerb } from '#lib/briefings/workflow.ts'
import type { PublicTimes } from './render-publication.ts'
import type { Update } from './update.ts'

export type PublishingVerb = NonNullable<ReturnType<typeof publishingVerb>>
type Known = Pick<BriefingRecord, 'firstPublishedAt' | 'publishedAt' | 'updatedAt' | 'correctedAt' | 'archivedAt'>

/** The public times of a text that goes out at the instant `at`: the first one never changes, an update is one only when it is material. */
export function publicTimes(briefing: Known, verb: PublishingVerb, update: Update | null, at: Date): PublicTimes {
  const first = briefing.firstPublishedAt ?? briefing.archivedAt ?? at
  const material = verb !== 'update' || (update !== null && update.kind !== 'minor')
  const corrects = update?.kind === 'clarification' || update?.kind === 'correction'
  return {
    firstPublishedAt: first,
    publishedAt: verb === 'publish' ? first : verb === 'republish' ? at : (briefing.publishedAt ?? at),
    updatedAt: verb === 'publish' ? first : material ? at : (briefing.updatedAt ?? at),
    correctedAt: corrects ? at : briefing.correctedAt,
  }
}
