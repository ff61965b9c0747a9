import type { Briefing, RevisionView } from '#lib/briefings/briefing.ts'

export type ReviewBase = { number: number; kind: 'sinceLive' | 'sinceApproved' | 'sinceSubmitted' | 'sinceLooked' }

/**
 * What an approver compares revision `target` with: the newest older one that was approved or is live, else the
 * submission that was reviewed before this one. Null when nobody has reviewed any of this text yet.
 */
export function reviewBase(briefing: Briefing, revisions: readonly RevisionView[], target: number): ReviewBase | null {
  const known = newest(revisions, ({ number, approved, live }) => number < target && (approved || live))
  if (known) return { number: known.number, kind: known.live ? 'sinceLive' : 'sinceApproved' }
  const present = briefing.submission?.revision ?? target
  const before = newest(revisions, ({ number, reason }) => number < present && reason === 'submit')
  return before && { number: before.number, kind: 'sinceSubmitted' }
}

function newest(revisions: readonly RevisionView[], wanted: (revision: RevisionView) => boolean): RevisionView | null {
  return revisions
    .filter(wanted)
    .reduce<RevisionView | null>((best, one) => (best && best.number > one.number ? best : one), null)
}
