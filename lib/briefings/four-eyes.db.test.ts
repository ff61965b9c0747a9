import { beforeAll, expect, it } from 'vitest'
import { bylineOf } from '#db/seed/cast.ts'
import { useCast } from '#db/seed/test-cast.ts'
import { tables, transaction } from '#db/store.ts'
import { useTestStore } from '#db/test-store.ts'
import { publish } from '#lib/publishing/publish.ts'
import { approve } from './approve.ts'
import { editFields } from './edit-fields.ts'
import { postReview } from './post-review.ts'
import { reopen } from './reopen.ts'
import { saveRevision } from './save-revision.ts'
import { submit } from './submit.ts'
import { rowOf, startBriefing, step } from './test-briefing.ts'

useTestStore()
let cast: Awaited<ReturnType<typeof useCast>>
beforeAll(async () => {
  cast = await useCast()
  await transaction(async tx => {
    await tx.insert(tables.sections).values({ slug: 'lax', name: 'Lax', fourEyes: 'off', position: 9 })
  })
})

it('keeps the setting of the section that a briefing was submitted in while it is in review', async () => {
  const id = await startBriefing(cast.editor)
  await step(submit, cast.editor, id)
  await step(editFields, cast.editor, id, { section: 'lax' })
  await step(saveRevision, cast.editor, id)
  const { revision } = await rowOf(id)
  await expect(step(approve, cast.editor, id, { revision })).rejects.toMatchObject({
    code: 'forbidden',
    detail: { reason: 'own-work' },
  })
  await step(approve, cast.chief, id, { revision })
})

it('nobody approves what they have taken their own name off, not even after others saved it', async () => {
  const id = await startBriefing(cast.reporter)
  await step(editFields, cast.reporter, id, { bylines: [bylineOf('reporter'), bylineOf('editor')] })
  await step(submit, cast.reporter, id)
  const ownWork = { code: 'forbidden', detail: { reason: 'own-work' } }
  await step(editFields, cast.editor, id, { bylines: [bylineOf('reporter')] })
  for (let saves = 0; saves < 2; saves += 1) {
    await step(saveRevision, cast.editor, id)
    const { revision } = await rowOf(id)
    await expect(step(approve, cast.editor, id, { revision })).rejects.toMatchObject(ownWork)
    await step(editFields, cast.chief, id, { slug: `saved-${saves}` })
  }
  await step(saveRevision, cast.chief, id)
  await step(approve, cast.chief, id, { revision: (await rowOf(id)).revision })
  // What was approved is settled: the next text is a new one, of those whose names it has.
  await step(reopen, cast.reporter, id)
  await step(submit, cast.reporter, id)
  await step(approve, cast.editor, id, { revision: (await rowOf(id)).revision })
})

it('a section without four eyes does not take an approval for somebody else’s either', async () => {
  const id = await startBriefing(cast.editor, '이름을 뺀 의견')
  await step(editFields, cast.editor, id, { section: 'lax' })
  await step(submit, cast.chief, id)
  await step(editFields, cast.editor, id, { bylines: [{ role: 'desk', displayName: '편집부', author: null }] })
  await step(saveRevision, cast.editor, id)
  const { revision } = await rowOf(id)
  await step(approve, cast.editor, id, { revision })
  await step(publish, cast.editor, id, { revision })
  expect((await rowOf(id)).reviewDueAt).not.toBeNull()
  await expect(step(postReview, cast.editor, id)).rejects.toMatchObject({ detail: { reason: 'own-work' } })
})
