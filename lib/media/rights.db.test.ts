import { beforeAll, expect, it } from 'vitest'
import { useCast } from '#db/seed/test-cast.ts'
import { useTestStore } from '#db/test-store.ts'
import { approve } from '#lib/briefings/approve.ts'
import { createBriefing } from '#lib/briefings/create-briefing.ts'
import { getChecks } from '#lib/briefings/get-checks.ts'
import { submit } from '#lib/briefings/submit.ts'
import { step, textOf } from '#lib/briefings/test-briefing.ts'
import { publish } from '#lib/publishing/publish.ts'
import { schedule } from '#lib/publishing/schedule.ts'
import type { MediaView } from './media-view.ts'
import { testPicture } from './test-pictures.ts'
import { updateMedia } from './update-media.ts'
import { uploadPicture } from './upload-picture.ts'

useTestStore()
let cast: Awaited<ReturnType<typeof useCast>>
let picture: MediaView
beforeAll(async () => {
  cast = await useCast()
  picture = await uploadPicture(cast.reporter, { filename: 'a.png', bytes: await testPicture('png', { seed: 901 }) })
})

const say = async (patch: object) => {
  picture = await updateMedia(cast.editor, { id: picture.id, version: picture.version, ...patch })
}
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    error => [error.code, ...(error.detail.checks ?? []).map(({ id }: { id: string }) => id)].join(' '),
  )

it('keeps from readers what they must not get, at the moment when they would get it', async () => {
  const hero = { mediaId: picture.id, alt: '그림', caption: null, credit: { text: '사진', editedBy: [] }, focal: null }
  const { id } = await createBriefing(cast.reporter, { section: 'technology', document: textOf('권리'), hero })
  const checks = async () => (await getChecks(cast.reporter, { id })).map(({ id: check, path }) => `${check} ${path}`)
  expect(await checks()).toEqual([])

  await say({ rights: 'forbidden' })
  expect(await checks()).toEqual(['picture-rights /fields/hero'])
  expect(await outcome(step(submit, cast.reporter, id))).toBe('publish-blocked picture-rights')
  await say({ rights: 'licensed', rightsUntil: '2035-01-01T00:00:00.000Z' })
  await step(submit, cast.reporter, id)
  await step(approve, cast.editor, id, { revision: 1 })

  const at = (wallTime: string) => ({ kind: 'publish', revision: 1, wallTime, timeZone: 'UTC' })
  expect(await outcome(step(schedule, cast.editor, id, at('2035-02-01T07:00')))).toBe('publish-blocked picture-rights')
  expect(await outcome(step(schedule, cast.editor, id, at('2034-12-31T07:00')))).toBe('done')
  await say({ rightsUntil: '2020-01-01T00:00:00.000Z' })
  expect(await outcome(step(publish, cast.editor, id, { revision: 1 }))).toBe('publish-blocked picture-rights')
  await say({ rightsUntil: null })
  expect(await outcome(step(publish, cast.editor, id, { revision: 1 }))).toBe('done')
})
