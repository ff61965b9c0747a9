import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CastName } from '#db/seed/cast.ts'
import { useCast } from '#db/seed/test-cast.ts'
import { read, tables } from '#db/store.ts'
import { useTestStore } from '#db/test-store.ts'
import { approve } from '#lib/briefings/approve.ts'
import { createBriefing } from '#lib/briefings/create-briefing.ts'
import { editFields } from '#lib/briefings/edit-fields.ts'
import { getBriefing } from '#lib/briefings/get-briefing.ts'
import { recall } from '#lib/briefings/recall.ts'
import { reopen } from '#lib/briefings/reopen.ts'
import { replaceDocument } from '#lib/briefings/replace-document.ts'
import { requestChanges } from '#lib/briefings/request-changes.ts'
import { restoreRevision } from '#lib/briefings/restore-revision.ts'
import { saveRevision } from '#lib/briefings/save-revision.ts'
import { liftEmbargo, setEmbargo } from '#lib/briefings/set-embargo.ts'
import { spike } from '#lib/briefings/spike.ts'
import { submit } from '#lib/briefings/submit.ts'
import { rowOf, startBriefing, step, textOf } from '#lib/briefings/test-briefing.ts'
import { unspike } from '#lib/briefings/unspike.ts'
import { type Actor, mintActor } from '#lib/kernel/actor.ts'
import { setClock } from '#lib/kernel/clock.ts'
import { isAppError } from '#lib/kernel/errors.ts'
import { publish } from './publish.ts'
import { schedule } from './schedule.ts'
import { unschedule } from './unschedule.ts'
import { withdraw } from './withdraw.ts'

useTestStore()
let cast: Awaited<ReturnType<typeof useCast>>
afterAll(setClock(() => new Date('2030-01-01T00:00:00Z')))
beforeAll(async () => {
  cast = await useCast()
})

type Run = (actor: Actor, input: unknown) => Promise<unknown>
type Path = 'draft' | 'in_review' | 'approved' | 'live' | 'scheduled' | 'embargoed' | 'spiked'
type Verb = {
  run: Run
  from: Path
  by: CastName
  not: CastName
  wrongStage: Path | null
  event: string
  input?: object
  after?: object
}

const at = { wallTime: '2030-02-01T07:00', timeZone: 'Asia/Seoul' }
const update = { kind: 'update', note: null }

const VERBS: Record<string, Verb> = {
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

describe.each(Object.entries(VERBS))('%s', (_, verb) => {
  const { run, from, by, not, wrongStage, event, input = {}, after = {} } = verb

  it('does it, one version on, with one event', async () => {
    const id = await takenTo(from)
    const before = await rowOf(id)
    const events = await eventsOf(id)
    await step(run, cast[by], id, input)
    expect(await rowOf(id)).toMatchObject({ version: before.version + 1, ...after })
    expect((await eventsOf(id)).slice(events.length)).toEqual([[event, cast[by].id]])
  })

  it('refuses the wrong person, who is told so, and an administrator, who is told nothing', async () => {
    const id = await takenTo(from)
    expect(await untouched(id, () => step(run, cast[not], id, input))).toBe('forbidden')
    expect(await untouched(id, () => step(run, cast.admin, id, input))).toBe('not-found')
    const anonymous = mintActor({ kind: 'anonymous' })
    expect(await untouched(id, () => step(run, anonymous, id, input))).toBe('not-found')
    const forged = { ...cast[by] } as Actor
    expect(await untouched(id, () => step(run, forged, id, input))).toBe('unauthenticated')
  })

  it('refuses a version that is not the present one', async () => {
    const id = await takenTo(from)
    const { version } = await rowOf(id)
    for (const other of [version - 1, version + 1].filter(one => one > 0)) {
      expect(await untouched(id, () => run(cast[by], { id, version: other, ...input }))).toBe('conflict')
    }
  })

  it.skipIf(wrongStage === null)('refuses the wrong stage', async () => {
    const id = await takenTo(wrongStage ?? 'draft')
    expect(await untouched(id, () => step(run, cast.chief, id, input))).toBe('not-allowed-in-stage')
  })
})

describe('edges', () => {
  it('replacing the text needs a present version and leaves it as it is', async () => {
    const id = await takenTo('draft')
    await step(replaceDocument, cast.reporter, id, { document: textOf('새 제목') })
    expect(await rowOf(id)).toMatchObject({ version: 1, title: '새 제목' })
    expect(await untouched(id, () => replaceDocument(cast.reporter, { id, version: 9, document: textOf('x') }))).toBe(
      'conflict',
    )
    const broken = { type: 'doc', content: [{ type: 'paragraph' }] }
    expect(await untouched(id, () => step(replaceDocument, cast.reporter, id, { document: broken }))).toBe('validation')
  })

  it('a text that changed after its revision is not approved', async () => {
    const id = await takenTo('in_review')
    await step(replaceDocument, cast.editor, id, { document: textOf('데스크가 고친 제목') })
    expect(await untouched(id, () => step(approve, cast.chief, id, { revision: 1 }))).toBe('conflict')
    await step(saveRevision, cast.editor, id)
    expect(await untouched(id, () => step(approve, cast.chief, id, { revision: 1 }))).toBe('conflict')
    await step(approve, cast.chief, id, { revision: 2 })
  })

  it('only the approved revision is published', async () => {
    const id = await takenTo('approved')
    for (const revision of [2, 99]) {
      expect(await untouched(id, () => step(publish, cast.editor, id, { revision }))).toBe('not-approved')
    }
  })

  it('a first publication corrects nothing, whatever is said with it', async () => {
    const id = await takenTo('approved')
    await step(publish, cast.editor, id, { revision: 1, update: { kind: 'correction', note: '바로잡음' } })
    expect(await rowOf(id)).toMatchObject({ visibility: 'live', correctedAt: null })
    expect(await (await read()).$count(tables.corrections, eq(tables.corrections.briefingId, id))).toBe(0)
  })

  it('people cannot date a briefing back', async () => {
    const input = { document: textOf('옛글'), archivedAt: new Date('2020-01-01') }
    expect(await codeOf(() => createBriefing(cast.chief, input))).toBe('forbidden')
    expect(await codeOf(() => createBriefing(cast.admin, {}))).toBe('forbidden')
  })

  it('an address is frozen for its author once published, and not for an editor', async () => {
    const id = await takenTo('live')
    await step(reopen, cast.reporter, id)
    expect(await untouched(id, () => step(editFields, cast.reporter, id, { slug: 'mine' }))).toBe('forbidden')
    await step(editFields, cast.editor, id, { slug: `the-desk-${id}` })
  })

  it('what a briefing says that a person may, the use-case does', async () => {
    const id = await takenTo('in_review')
    const { may } = await getBriefing(cast.editor, { id })
    expect(may).toMatchObject({
      approve: true,
      requestChanges: true,
      publish: { reason: 'stage' },
      liftEmbargo: { reason: 'role' },
    })
    expect((await getBriefing(cast.reporter, { id })).may).toMatchObject({
      edit: { reason: 'not-yours' },
      recall: true,
    })
  })
})

async function takenTo(path: Path): Promise<string> {
  const id = await startBriefing(cast.reporter, `동사 ${path} ${Math.random()}`)
  if (path === 'draft') return id
  if (path === 'spiked') await step(spike, cast.reporter, id)
  if (path === 'embargoed') await step(setEmbargo, cast.editor, id, { until: '2030-02-01T00:00:00Z' })
  if (path === 'spiked' || path === 'embargoed') return id
  await step(submit, cast.reporter, id)
  if (path === 'in_review') return id
  await step(approve, cast.editor, id, { revision: 1 })
  if (path === 'live') await step(publish, cast.editor, id, { revision: 1 })
  if (path === 'scheduled') await step(schedule, cast.editor, id, { kind: 'publish', revision: 1, ...at })
  return id
}

async function eventsOf(id: string): Promise<[string, string][]> {
  const { auditEvents } = tables
  const rows = await (await read())
    .select()
    .from(auditEvents)
    .where(and(eq(auditEvents.subject, id)))
    .orderBy(auditEvents.seq)
  return rows.map(({ event, actorId }) => [event, actorId])
}

/** The refusal's code, after making sure that nothing of the briefing has changed. */
async function untouched(id: string, work: () => Promise<unknown>): Promise<string> {
  const before = [await rowOf(id), await eventsOf(id)]
  const code = await codeOf(work)
  expect([await rowOf(id), await eventsOf(id)]).toEqual(before)
  return code
}

async function codeOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work()
    return 'ok'
  } catch (error) {
    if (!isAppError(error)) throw error
    return error.code
  }
}
