import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { useCast } from '#db/seed/test-cast.ts'
import { useTestStore } from '#db/test-store.ts'
import { mintActor } from '#lib/kernel/actor.ts'
import { setClock } from '#lib/kernel/clock.ts'
import { approve } from './approve.ts'
import { auditOf } from './audit-of.ts'
import { autosave } from './autosave.ts'
import { editFields } from './edit-fields.ts'
import { listRevisions } from './list-revisions.ts'
import { look } from './look.ts'
import { replaceDocument } from './replace-document.ts'
import { sinceLook } from './since-look.ts'
import { startAutosave } from './start-autosave.ts'
import { submit } from './submit.ts'
import { rowOf, startBriefing, step, textOf } from './test-briefing.ts'

useTestStore()
const system = mintActor({ kind: 'system', reason: 'autosave' })
let cast: Awaited<ReturnType<typeof useCast>>
beforeAll(async () => {
  cast = await useCast()
})

let minutes = 0
let restoreClock: () => void
beforeEach(() => {
  minutes = 0
  restoreClock = setClock(() => new Date(Date.UTC(2026, 10, 24, 5, minutes)))
})
afterEach(() => restoreClock())

const write = (actor: typeof cast.reporter, id: string, body: string) =>
  step(replaceDocument, actor, id, { document: textOf('글', body) })

describe('autosave', () => {
  it('keeps a changed text once, with its writers, and disturbs nobody', async () => {
    const id = await startBriefing(cast.reporter)
    await write(cast.reporter, id, '하나')
    await write(cast.editor, id, '둘')
    const before = await rowOf(id)
    expect(await autosave(system, id, { apart: 0 })).toBe('kept')
    expect(await rowOf(id)).toEqual({ ...before, revision: 1 })
    expect(await autosave(system, id, { apart: 0 })).toBe('same')
    const [row] = (await listRevisions(cast.editor, { id })).rows
    expect(row?.reason).toBe('save')
    expect(row?.contributors.map(person => person.id).sort()).toEqual([cast.reporter.id, cast.editor.id].sort())
    const events = (await auditOf(cast.editor, { id })).filter(({ event }) => event === 'revision.saved')
    expect(events).toMatchObject([{ detail: { revision: 1, automatic: true } }])
  })

  it('keeps its distance from the revision before, and from a text that nobody may write', async () => {
    const id = await startBriefing(cast.reporter)
    expect(await autosave(system, id, { apart: 60_000 })).toBe('early')
    minutes = 1
    expect(await autosave(system, id, { apart: 60_000 })).toBe('kept')
    await write(cast.reporter, id, '새 글')
    expect(await autosave(system, id, { apart: 60_000 })).toBe('early')
    await step(submit, cast.reporter, id)
    await step(approve, cast.editor, id, { revision: 2 })
    minutes = 9
    expect(await autosave(system, id, { apart: 60_000 })).toBe('same')
  })

  it('leaves approval to the exact text: an editor approves the newest revision, not the one before', async () => {
    const id = await startBriefing(cast.reporter)
    await step(submit, cast.reporter, id)
    await write(cast.editor, id, '데스크가 고친 글')
    await autosave(system, id, { apart: 0 })
    const stale = step(approve, cast.editor, id, { revision: 1 })
    await expect(stale).rejects.toMatchObject({ code: 'conflict', detail: { reason: 'text-changed' } })
    await step(approve, cast.editor, id, { revision: 2 })
  })
})

describe('startAutosave', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })
  const tick = () => vi.advanceTimersByTimeAsync(30_000)
  const numbers = async (id: string) => (await listRevisions(cast.editor, { id })).rows.map(({ number }) => number)

  it('keeps a text when its writers pause, and every ten minutes while they do not', async () => {
    const id = await startBriefing(cast.reporter)
    const stop = startAutosave(system)
    minutes = 20
    await write(cast.reporter, id, '하나')
    minutes = 22
    await tick()
    expect(await numbers(id)).toEqual([])
    minutes = 23
    await tick()
    await vi.waitFor(async () => expect(await numbers(id)).toEqual([1]))
    for (minutes = 24; minutes < 36; minutes += 1) {
      await write(cast.reporter, id, `글 ${minutes}`)
      await tick()
    }
    await vi.waitFor(async () => expect(await numbers(id)).toEqual([2, 1]))
    stop()
  })
})

describe('what changed since the last look', () => {
  it('is nothing for who never looked, and nothing right after a look', async () => {
    const id = await startBriefing(cast.reporter)
    expect(await sinceLook(cast.editor, { id })).toBeNull()
    await look(cast.editor, { id })
    expect(await sinceLook(cast.editor, { id })).toBeNull()
  })

  it('counts what others wrote into text and fields, and names them', async () => {
    const id = await startBriefing(cast.reporter)
    await autosave(system, id, { apart: 0 })
    await look(cast.editor, { id })
    minutes = 30
    await write(cast.reporter, id, '고친 글')
    await step(editFields, cast.reporter, id, { section: 'world' })
    expect(await sinceLook(cast.editor, { id })).toEqual({
      ...{ revision: 1, at: '2026-11-24T05:00:00.000Z', changes: 4 },
      people: [{ id: cast.reporter.id, name: cast.reporter.kind === 'person' ? cast.reporter.name : '' }],
    })
    await autosave(system, id, { apart: 0 })
    await look(cast.editor, { id })
    expect(await sinceLook(cast.editor, { id })).toBeNull()
  })

  it('does not tell people of their own work', async () => {
    const id = await startBriefing(cast.reporter)
    await look(cast.reporter, { id })
    await write(cast.reporter, id, '내가 고친 글')
    expect(await sinceLook(cast.reporter, { id })).toBeNull()
  })

  it('is exact also for a text that no revision held, five minutes after the last one', async () => {
    const stop = startAutosave(system)
    const id = await startBriefing(cast.reporter)
    await write(cast.reporter, id, '보이는 글')
    minutes = 6
    expect(await look(cast.editor, { id })).toMatchObject({ revision: 1 })
    expect(await sinceLook(cast.editor, { id })).toBeNull()
    stop()
  })

  it('is for the newsroom’s people alone', async () => {
    const id = await startBriefing(cast.reporter)
    for (const run of [look, sinceLook]) {
      await expect(run(cast.admin, { id })).rejects.toMatchObject({ code: 'not-found' })
      await expect(run(system, { id })).rejects.toMatchObject({ code: 'forbidden' })
    }
  })
})
