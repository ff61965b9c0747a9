import { postReview } from '#lib/briefings/post-review.ts'
import { breakGlass } from './break-glass.ts'
import { kill } from './kill.ts'
import { reinstate } from './reinstate.ts'
import { killing, type Verb } from './test-taken-to.ts'

/** The verbs of the day when something went wrong, or cannot wait. */
export const EXCEPTIONS: Record<string, Verb> = {
  kill: {
    run: kill,
    from: 'live',
    by: 'chief',
    not: 'editor',
    wrongStage: 'approved',
    event: 'briefing.killed',
    input: killing('live'),
    after: { visibility: 'killed', stage: 'approved', epoch: 4 },
  },
  'kill a scheduled one': {
    run: kill,
    from: 'scheduled',
    by: 'chief',
    not: 'editor',
    wrongStage: 'killed',
    event: 'briefing.killed',
    input: killing('scheduled'),
    after: { visibility: 'killed' },
  },
  'ask to reinstate': {
    run: reinstate,
    from: 'killed',
    by: 'chief',
    not: 'editor',
    wrongStage: 'live',
    event: 'reinstatement.requested',
    input: { reason: '재확인' },
    after: { visibility: 'killed', reinstateReason: '재확인' },
  },
  'break glass': {
    run: breakGlass,
    from: 'draft',
    by: 'chief',
    not: 'editor',
    wrongStage: 'approved',
    event: 'briefing.published',
    input: { reason: '속보' },
    after: { visibility: 'live', stage: 'in_review', liveRevision: 1, submittedRevision: 1 },
  },
  'review after the fact': {
    run: postReview,
    from: 'unreviewed',
    by: 'editor',
    not: 'reporter',
    wrongStage: 'live',
    event: 'review.confirmed',
    after: { visibility: 'live', stage: 'in_review', reviewDueAt: null },
  },
}
