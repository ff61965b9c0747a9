import { approve } from '#lib/briefings/approve.ts'
import { editFields } from '#lib/briefings/edit-fields.ts'
import { recall } from '#lib/briefings/recall.ts'
import { reopen } from '#lib/briefings/reopen.ts'
import { requestChanges } from '#lib/briefings/request-changes.ts'
import { restoreRevision } from '#lib/briefings/restore-revision.ts'
import { saveRevision } from '#lib/briefings/save-revision.ts'
import { liftEmbargo, setEmbargo } from '#lib/briefings/set-embargo.ts'
import { spike } from '#lib/briefings/spike.ts'
import { submit } from '#lib/briefings/submit.ts'
import { unspike } from '#lib/briefings/unspike.ts'
import { publish } from './publish.ts'
import { schedule } from './schedule.ts'
import { at, type Verb } from './test-taken-to.ts'
import { unschedule } from './unschedule.ts'
import { withdraw } from './withdraw.ts'

const update = { kind: 'update', note: null }

/** The verbs of every day. */
export const VERBS: Record<string, Verb> = {
  edit: {
    run: editFields,
    from: 'draft',
    by: 'reporter',
    not: 'reporter2',
    wrongStage: 'approved',
    event: 'briefing.fields_changed',
    input: { slug: 'edited' },
    after: { slug: 'edited' },
  },
  save: {
    run: saveRevision,
    from: 'draft',
    by: 'reporter',
    not: 'reporter2',
    wrongStage: 'approved',
    event: 'revision.saved',
    after: { revision: 1 },
  },
  restore: {
    run: restoreRevision,
    from: 'in_review',
    by: 'editor',
    not: 'reporter',
    wrongStage: 'approved',
    event: 'revision.restored',
    input: { revision: 1 },
    after: { revision: 2, stage: 'in_review' },
  },
  submit: {
    run: submit,
    from: 'draft',
    by: 'reporter',
    not: 'reporter2',
    wrongStage: 'in_review',
    event: 'briefing.submitted',
    after: { stage: 'in_review', revision: 1, submittedRevision: 1 },
  },
  recall: {
    run: recall,
    from: 'in_review',
    by: 'reporter',
    not: 'reporter2',
    wrongStage: 'draft',
    event: 'briefing.recalled',
    after: { stage: 'draft' },
  },
  'request changes': {
    run: requestChanges,
    from: 'in_review',
    by: 'editor',
    not: 'reporter',
    wrongStage: 'draft',
    event: 'review.changes_requested',
    input: { revision: 1, note: '숫자' },
    after: { stage: 'changes_requested' },
  },
  approve: {
    run: approve,
    from: 'in_review',
    by: 'editor',
    not: 'reporter',
    wrongStage: 'approved',
    event: 'review.approved',
    input: { revision: 1 },
    after: { stage: 'approved', approvedRevision: 1 },
  },
  reopen: {
    run: reopen,
    from: 'approved',
    by: 'reporter',
    not: 'reporter2',
    wrongStage: 'in_review',
    event: 'briefing.reopened',
    after: { stage: 'draft', approvedRevision: null },
  },
  publish: {
    run: publish,
    from: 'approved',
    by: 'editor',
    not: 'reporter',
    wrongStage: 'in_review',
    event: 'briefing.published',
    input: { revision: 1 },
    after: { visibility: 'live', liveRevision: 1 },
  },
  update: {
    run: publish,
    from: 'live',
    by: 'chief',
    not: 'reporter',
    wrongStage: 'draft',
    event: 'briefing.updated',
    input: { revision: 1, update },
    after: { visibility: 'live' },
  },
  schedule: {
    run: schedule,
    from: 'approved',
    by: 'editor',
    not: 'reporter',
    wrongStage: 'draft',
    event: 'schedule.created',
    input: { kind: 'publish', revision: 1, ...at },
    after: { visibility: 'unpublished' },
  },
  reschedule: {
    run: schedule,
    from: 'scheduled',
    by: 'editor',
    not: 'reporter',
    wrongStage: null,
    event: 'schedule.changed',
    input: { kind: 'publish', revision: 1, ...at, wallTime: '2030-03-01T07:00' },
  },
  'schedule a withdrawal': {
    run: schedule,
    from: 'live',
    by: 'editor',
    not: 'reporter',
    wrongStage: 'approved',
    event: 'schedule.created',
    input: { kind: 'withdraw', ...at },
  },
  unschedule: {
    run: unschedule,
    from: 'scheduled',
    by: 'editor',
    not: 'reporter',
    wrongStage: 'approved',
    event: 'schedule.cancelled',
    input: { kind: 'publish' },
  },
  withdraw: {
    run: withdraw,
    from: 'live',
    by: 'editor',
    not: 'reporter',
    wrongStage: 'approved',
    event: 'briefing.withdrawn',
    input: { reason: '확인' },
    after: { visibility: 'withdrawn', stage: 'approved' },
  },
  'set an embargo': {
    run: setEmbargo,
    from: 'draft',
    by: 'editor',
    not: 'reporter',
    wrongStage: 'live',
    event: 'embargo.set',
    input: { until: '2030-02-01T00:00:00Z' },
    after: { embargoUntil: new Date('2030-02-01T00:00:00Z') },
  },
  'lift an embargo': {
    run: liftEmbargo,
    from: 'embargoed',
    by: 'chief',
    not: 'editor',
    wrongStage: 'live',
    event: 'embargo.lifted',
    input: { reason: '합의' },
    after: { embargoUntil: null },
  },
  spike: {
    run: spike,
    from: 'draft',
    by: 'reporter',
    not: 'reporter2',
    wrongStage: 'spiked',
    event: 'briefing.spiked',
    after: { stage: 'spiked' },
  },
  unspike: {
    run: unspike,
    from: 'spiked',
    by: 'editor',
    not: 'reporter2',
    wrongStage: 'draft',
    event: 'briefing.unspiked',
    after: { stage: 'draft' },
  },
}
