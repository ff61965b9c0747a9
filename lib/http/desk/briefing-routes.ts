import { createBriefing } from '#lib/briefings/create-briefing.ts'
import { editFields } from '#lib/briefings/edit-fields.ts'
import { getBriefing } from '#lib/briefings/get-briefing.ts'
import { getChecks } from '#lib/briefings/get-checks.ts'
import { ListFilter, listBriefings } from '#lib/briefings/list-briefings.ts'
import { postReview } from '#lib/briefings/post-review.ts'
import { recall } from '#lib/briefings/recall.ts'
import { reopen } from '#lib/briefings/reopen.ts'
import { replaceDocument } from '#lib/briefings/replace-document.ts'
import { restoreRevision } from '#lib/briefings/restore-revision.ts'
import { review } from '#lib/briefings/review.ts'
import { saveRevision } from '#lib/briefings/save-revision.ts'
import { liftEmbargo, setEmbargo } from '#lib/briefings/set-embargo.ts'
import { spike } from '#lib/briefings/spike.ts'
import { submit } from '#lib/briefings/submit.ts'
import { unspike } from '#lib/briefings/unspike.ts'
import { openCollaboration } from '#lib/collab/open-collaboration.ts'
import type { Actor } from '#lib/kernel/actor.ts'
import { agreeReinstatement, refuseReinstatement } from '#lib/publishing/answer-reinstatement.ts'
import { breakGlass } from '#lib/publishing/break-glass.ts'
import { kill } from '#lib/publishing/kill.ts'
import { listReinstatements } from '#lib/publishing/list-reinstatements.ts'
import { publicState } from '#lib/publishing/public-state.ts'
import { publish } from '#lib/publishing/publish.ts'
import { reinstate } from '#lib/publishing/reinstate.ts'
import { schedule } from '#lib/publishing/schedule.ts'
import { unschedule } from '#lib/publishing/unschedule.ts'
import { withdraw } from '#lib/publishing/withdraw.ts'
import type { DeskRoute } from './desk-route.ts'

const one = '/briefings/{id}'

/** A step of the workflow: `If-Match`, and the briefing as the answer. */
const step = (method: DeskRoute['method'], path: string, summary: string, run: DeskRoute['run']): DeskRoute => ({
  ...{ method, path: `${one}${path}`, summary, run },
  answer: 'briefing',
  versioned: true,
})
const look = (path: string, summary: string, run: DeskRoute['run']): DeskRoute => ({
  ...{ method: 'GET', path: `${one}${path}`, summary, run },
  answer: 'data',
})

/** Everything that the desk does to briefings. Nouns, not verbs; each is one use-case. */
export const briefingRoutes: DeskRoute[] = [
  {
    method: 'GET',
    path: '/briefings',
    summary: 'List working copies',
    run: Object.assign((actor: Actor, input: unknown) => listBriefings(actor, input as never), { schema: ListFilter }),
    answer: 'data',
  },
  {
    method: 'POST',
    path: '/briefings',
    summary: 'Start a briefing',
    run: createBriefing,
    answer: 'briefing',
    status: 201,
  },
  {
    method: 'GET',
    path: one,
    summary: 'One briefing; `include=document` adds its text',
    run: getBriefing,
    answer: 'briefing',
  },
  step('PATCH', '', 'Write fields of the working copy', editFields),
  step('PUT', '/document', 'Replace the text', replaceDocument),
  step('PUT', '/submission', 'Ask for review', submit),
  step('DELETE', '/submission', 'Take the submission back', recall),
  step('POST', '/reviews', 'Approve one revision, or ask for changes', review),
  step('DELETE', '/approval', 'Open an approved briefing for writing again', reopen),
  step('PUT', '/publication', 'Publish the approved revision, or an update of it', publish),
  step('DELETE', '/publication', 'Withdraw', withdraw),
  step('PUT', '/schedule', 'Schedule a publication or a withdrawal', schedule),
  step('DELETE', '/schedule', 'Cancel what is scheduled', unschedule),
  step(
    'PUT',
    '/emergency-publication',
    'Publish the newest text without approval; its review is due in an hour',
    breakGlass,
  ),
  step('PUT', '/post-review', 'Confirm, after the fact, what went out without a second pair of eyes', postReview),
  step('PUT', '/kill', 'Remove for good, with a public notice', kill),
  step('DELETE', '/kill', 'Ask to reinstate; a second chief’s word does it', reinstate),
  step('PUT', '/embargo', 'Set an embargo', setEmbargo),
  step('DELETE', '/embargo', 'Lift an embargo', liftEmbargo),
  step('PUT', '/spike', 'Put aside', spike),
  step('DELETE', '/spike', 'Bring back', unspike),
  step('POST', '/revisions', 'Keep the working copy as a revision', saveRevision),
  step(
    'POST',
    '/revisions/{revision}/restoration',
    'Bring back an older revision as a new one',
    Object.assign((actor: Actor, input: unknown) => restoreRevision(actor, withNumber(input, 'revision')), {
      schema: restoreRevision.schema,
    }),
  ),
  look('/checks', 'The checks that fail now', getChecks),
  look('/public-state', 'What readers see now', publicState),
  {
    method: 'POST',
    path: `${one}/collaboration`,
    summary: 'A short-lived ticket for the live document',
    run: openCollaboration,
    answer: 'data',
    secret: true,
  },
  {
    method: 'GET',
    path: '/reinstatements',
    summary: 'Requests to reinstate that wait for a second person',
    run: listReinstatements,
    answer: 'data',
  },
  {
    method: 'PUT',
    path: '/reinstatements/{id}',
    summary: 'Agree to a request: the briefing is reinstated',
    run: agreeReinstatement,
    answer: 'data',
  },
  {
    method: 'DELETE',
    path: '/reinstatements/{id}',
    summary: 'Take a request back, or refuse it',
    run: refuseReinstatement,
    answer: 'data',
  },
]

function withNumber(input: unknown, name: string): unknown {
  const record = input as Record<string, unknown>
  return { ...record, [name]: Number(record[name]) }
}
