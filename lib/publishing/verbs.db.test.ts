import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useCast } from '#db/seed/test-cast.ts'
import { read, tables } from '#db/store.ts'
import { useTestStore } from '#db/test-store.ts'
import { approve } from '#lib/briefings/approve.ts'
import { createBriefing } from '#lib/briefings/create-briefing.ts'
import { editFields } from '#lib/briefings/edit-fields.ts'
import { getBriefing } from '#lib/briefings/get-briefing.ts'
import { reopen } from '#lib/briefings/reopen.ts'
import { replaceDocument } from '#lib/briefings/replace-document.ts'
import { saveRevision } from '#lib/briefings/save-revision.ts'
import { rowOf, step, textOf } from '#lib/briefings/test-briefing.ts'
import { type Actor, mintActor } from '#lib/kernel/actor.ts'
import { setClock } from '#lib/kernel/clock.ts'
import { isAppError } from '#lib/kernel/errors.ts'
import { publish } from './publish.ts'
import { EXCEPTIONS } from './test-exceptions.ts'
import { takenTo } from './test-taken-to.ts'
import { VERBS } from './test-verbs.ts'

useTestStore()
let cast: Awaited<ReturnType<typeof useCast>>
afterAll(setClock(() => new Date('2030-01-01T00:00:00Z')))
beforeAll(async () => {
  cast = await useCast()
})

describe.each(Object.entries({ ...VERBS, ...EXCEPTIONS }))('%s', (_, verb) => {
  const { run, from, by, not, wrongStage, event, input = {}, after = {} } = verb

  it('does it, one version on, with one event', async () => {
    const id = await takenTo(cast, from)
    const before = await rowOf(id)
    const events = await eventsOf(id)
    await step(run, cast[by], id, input)
    expect(await rowOf(id)).toMatchObject({ version: before.version + 1, ...after })
    expect((await eventsOf(id)).slice(events.length)).toEqual([[event, cast[by].id]])
  })

  it('refuses the wrong person, who is told so, and an administrator, who is told nothing', async () => {
    const id = await takenTo(cast, from)
    expect(await untouched(id, () => step(run, cast[not], id, input))).toBe('forbidden')
    expect(await untouched(id, () => step(run, cast.admin, id, input))).toBe('not-found')
    const anonymous = mintActor({ kind: 'anonymous' })
    expect(await untouched(id, () => step(run, anonymous, id, input))).toBe('not-found')
    const forged = { ...cast[by] } as Actor
    expect(await untouched(id, () => step(run, forged, id, input))).toBe('unauthenticated')
  })

  it('refuses a version that is not the present one', async () => {
    const id = await takenTo(cast, from)
    const { version } = await rowOf(id)
    for (const other of [version - 1, version + 1].filter(one => one > 0)) {
      expect(await untouched(id, () => run(cast[by], { id, version: other, ...input }))).toBe('conflict')
    }
  })

  it.skipIf(wrongStage === null)('refuses the wrong stage', async () => {
    const id = await takenTo(cast, wrongStage ?? 'draft')
    expect(await untouched(id, () => step(run, cast.chief, id, input))).toBe('not-allowed-in-stage')
  })
})

describe('edges', () => {
  it('replacing the text needs a present version and leaves it as it is', async () => {
    const id = await takenTo(cast, 'draft')
    await step(replaceDocument, cast.reporter, id, { document: textOf('새 제목') })
    expect(await rowOf(id)).toMatchObject({ version: 1, title: '새 제목' })
    expect(await untouched(id, () => replaceDocument(cast.reporter, { id, version: 9, document: textOf('x') }))).toBe(
      'conflict',
    )
    const broken = { type: 'doc', content: [{ type: 'paragraph' }] }
    expect(await untouched(id, () => step(replaceDocument, cast.reporter, id, { document: broken }))).toBe('validation')
  })

  it('a text that changed after its revision is not approved', async () => {
    const id = await takenTo(cast, 'in_review')
    await step(replaceDocument, cast.editor, id, { document: textOf('데스크가 고친 제목') })
    expect(await untouched(id, () => step(approve, cast.chief, id, { revision: 1 }))).toBe('conflict')
    await step(saveRevision, cast.editor, id)
    expect(await untouched(id, () => step(approve, cast.chief, id, { revision: 1 }))).toBe('conflict')
    await step(approve, cast.chief, id, { revision: 2 })
  })

  it('only the approved revision is published', async () => {
    const id = await takenTo(cast, 'approved')
    for (const revision of [2, 99]) {
      expect(await untouched(id, () => step(publish, cast.editor, id, { revision }))).toBe('not-approved')
    }
  })

  it('a first publication corrects nothing, whatever is said with it', async () => {
    const id = await takenTo(cast, 'approved')
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
    const id = await takenTo(cast, 'live')
    await step(reopen, cast.reporter, id)
    expect(await untouched(id, () => step(editFields, cast.reporter, id, { slug: 'mine' }))).toBe('forbidden')
    await step(editFields, cast.editor, id, { slug: `the-desk-${id}` })
  })

  it('what a briefing says that a person may, the use-case does', async () => {
    const id = await takenTo(cast, 'in_review')
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
