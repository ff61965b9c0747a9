import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { useCast } from '#db/seed/test-cast.ts'
import { useTestStore } from '#db/test-store.ts'
import { mintActor } from '#lib/kernel/actor.ts'
import { setClock } from '#lib/kernel/clock.ts'
import { replaceDocument } from './replace-document.ts'
import { startAutosave } from './start-autosave.ts'
import { rowOf, startBriefing, step, textOf } from './test-briefing.ts'

const MINUTE = 60_000
const actor = mintActor({ kind: 'system', reason: 'autosave' })

useTestStore()
let cast: Awaited<ReturnType<typeof useCast>>
beforeAll(async () => {
  cast = await useCast()
})
afterEach(() => vi.useRealTimers())

it('looks once a tick: what comes too early waits for the next one', async () => {
  let clock = Date.now()
  const restore = setClock(() => new Date(clock))
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const stop = startAutosave(actor)
  const id = await startBriefing(cast.reporter, '자동 저장')
  await step(replaceDocument, cast.reporter, id, { document: textOf('고친 글') })
  const { revision } = await rowOf(id)
  clock += 4 * MINUTE
  vi.advanceTimersByTime(MINUTE / 2)
  await sleep(200)
  clock += 10 * MINUTE
  await sleep(200)
  expect((await rowOf(id)).revision).toBe(revision)
  vi.advanceTimersByTime(MINUTE / 2)
  await vi.waitFor(async () => expect((await rowOf(id)).revision).toBe(revision + 1))
  stop()
  restore()
})
