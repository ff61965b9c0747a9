import { bylineOf } from '#db/seed/cast.ts'
import { approve } from '#lib/briefings/approve.ts'
import { createBriefing } from '#lib/briefings/create-briefing.ts'
import { editFields } from '#lib/briefings/edit-fields.ts'
import { postReview } from '#lib/briefings/post-review.ts'
import { recall } from '#lib/briefings/recall.ts'
import { reopen } from '#lib/briefings/reopen.ts'
import { replaceDocument } from '#lib/briefings/replace-document.ts'
import { requestChanges } from '#lib/briefings/request-changes.ts'
import { restoreRevision } from '#lib/briefings/restore-revision.ts'
import { saveRevision } from '#lib/briefings/save-revision.ts'
import { liftEmbargo, setEmbargo } from '#lib/briefings/set-embargo.ts'
import { spike } from '#lib/briefings/spike.ts'
import { submit } from '#lib/briefings/submit.ts'
import { rowOf, textOf } from '#lib/briefings/test-briefing.ts'
import { unspike } from '#lib/briefings/unspike.ts'
import type { Actor } from '#lib/kernel/actor.ts'
import { agreeReinstatement, refuseReinstatement } from './answer-reinstatement.ts'
import { breakGlass } from './break-glass.ts'
import { kill } from './kill.ts'
import { publish } from './publish.ts'
import { reinstate } from './reinstate.ts'
import { schedule } from './schedule.ts'
import type { Action, Work } from './test-model-rules.ts'
import { unschedule } from './unschedule.ts'
import { withdraw } from './withdraw.ts'

type UseCase = (actor: Actor, input: unknown) => Promise<unknown>
type Step = { run: UseCase; input?: (action: Action, row: { title: string }) => object }

const note = '이유'
const iso = (seconds: number) => new Date(seconds * 1000).toISOString()
const updateOf = ({ kind }: Action) => (kind ? { update: { kind, note } } : {})
const scheduled = (kind: string) => (action: Action) => ({
  ...{ kind, wallTime: iso(action.at ?? 0).slice(0, 19), timeZone: 'Etc/UTC' },
  ...(kind === 'publish' && { revision: action.revision, ...updateOf(action) }),
})

const STEPS: Record<string, Step> = {
  text: { run: replaceDocument, input: ({ work }) => ({ document: documentOf(work ?? {}) }) },
  fields: { run: editFields, input: ({ work }) => fieldsOf(work ?? {}) },
  plan: { run: editFields, input: ({ at = 0 }) => ({ dueAt: iso(at) }) },
  save: { run: saveRevision },
  restore: { run: restoreRevision, input: ({ revision }) => ({ revision }) },
  submit: { run: submit },
  recall: { run: recall },
  requestChanges: { run: requestChanges, input: ({ revision }) => ({ revision, note }) },
  approve: { run: approve, input: ({ revision }) => ({ revision }) },
  reopen: { run: reopen },
  publish: { run: publish, input: action => ({ revision: action.revision, ...updateOf(action) }) },
  schedulePublish: { run: schedule, input: scheduled('publish') },
  scheduleWithdraw: { run: schedule, input: scheduled('withdraw') },
  unschedulePublish: { run: unschedule, input: () => ({ kind: 'publish' }) },
  unscheduleWithdraw: { run: unschedule, input: () => ({ kind: 'withdraw' }) },
  withdraw: { run: withdraw, input: () => ({ reason: note }) },
  setEmbargo: { run: setEmbargo, input: ({ at = 0 }) => ({ until: iso(at) }) },
  liftEmbargo: { run: liftEmbargo, input: () => ({ reason: note }) },
  spike: { run: spike },
  unspike: { run: unspike },
  kill: { run: kill, input: ({ confirmation = '' }) => ({ confirmation, reason: note, notice: '삭제했습니다.' }) },
  reinstate: { run: reinstate, input: () => ({ reason: note }) },
  agreeReinstatement: { run: byRequest(agreeReinstatement) },
  refuseReinstatement: { run: byRequest(refuseReinstatement) },
  breakGlass: { run: breakGlass, input: action => ({ reason: note, ...updateOf(action) }) },
  postReview: { run: postReview },
}

/** These are asked for by the briefing's id alone. */
function byRequest(run: UseCase): UseCase {
  return (actor, input) => run(actor, { id: (input as { id: string }).id })
}

/** Carries out what the model calls `action`, on the real thing; for `create` gives the new id. */
export async function act(actor: Actor, action: Action, id: string | undefined): Promise<string | undefined> {
  if (action.verb === 'create') {
    const { section, slug } = { section: null, slug: null, ...action.work }
    return (await createBriefing(actor, { section, slug, document: documentOf(action.work ?? {}) })).id
  }
  const step = STEPS[action.verb]
  if (!step || !id) throw new Error(`nothing does ${action.verb}`)
  const row = await rowOf(id)
  await step.run(actor, { id, version: row.version + (action.stale ? 1 : 0), ...step.input?.(action, row) })
  return id
}

function documentOf({ title = '', body = '' }: Partial<Work>) {
  const document = textOf(title || '없음', body || '없음')
  if (title === '') document.content[0] = { type: 'title' }
  return document
}

function fieldsOf(work: Partial<Work>) {
  const { bylines } = work
  const fields = Object.entries(work).filter(([name]) => name === 'section' || name === 'slug')
  const people = bylines
    ?.filter(person => person !== 'deputy')
    .map(person => ({ ...bylineOf(person), role: 'reporter' }))
  return { ...Object.fromEntries(fields), ...(people && { bylines: people }) }
}
