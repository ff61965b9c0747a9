import type { Briefing } from '#lib/briefings/briefing.ts'
import type { Messages } from '#messages/messages.ts'
import { pendingPublication } from './verbs-for.ts'

type When = { full: (iso: string, zone?: string) => string; short: (iso: string) => string }

/** Where the briefing stands, in one or two short sentences: what happens to the working copy, and what readers see. */
export function stateSentences(briefing: Briefing, words: Messages['workflow']['state'], when: When): string[] {
  if (briefing.visibility === 'killed') return [words.killed]
  return [workingCopy(briefing, words, when), readersSide(briefing, words)].filter(sentence => sentence !== null)
}

function workingCopy(briefing: Briefing, words: Messages['workflow']['state'], when: When): string | null {
  const { stage, submission, review, approvedRevision, liveRevision } = briefing
  const goesOut = goingOut(briefing, words, when)
  if (goesOut) return goesOut
  switch (stage) {
    case 'draft':
      return words.draft
    case 'in_review':
      return submission ? words.waiting(when.short(submission.at), submission.revision) : null
    case 'changes_requested':
      return review ? words.changesRequested(review.by.name, when.short(review.at)) : words.changesRequestedPlain
    case 'spiked':
      return words.spiked
    case 'approved':
      if (approvedRevision === null || (briefing.visibility === 'live' && approvedRevision === liveRevision))
        return null
      if (briefing.status === 'embargoed') return words.embargoed(approvedRevision)
      if (review?.verdict !== 'approve') return words.approved(approvedRevision)
      return words.approvedBy(approvedRevision, review.by.name)
  }
}

function goingOut(briefing: Briefing, words: Messages['workflow']['state'], when: When): string | null {
  const pending = pendingPublication(briefing)
  if (!pending || pending.revision === null) return null
  return words.goesOut(when.full(pending.dueAt, pending.timeZone), pending.revision)
}

function readersSide(briefing: Briefing, words: Messages['workflow']['state']): string | null {
  const { visibility, liveRevision, approvedRevision, stage, reviewDueAt } = briefing
  if (visibility === 'withdrawn') return words.withdrawn
  if (visibility === 'unpublished') return words.nothingPublic
  if (liveRevision === null) return null
  const exact = stage === 'approved' && approvedRevision === liveRevision && reviewDueAt === null
  return exact ? words.asApproved(liveRevision) : words.readersSee(liveRevision)
}
