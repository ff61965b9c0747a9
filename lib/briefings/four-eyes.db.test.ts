import { beforeAll, expect, it } from 'vitest'
import { useCast } from '#db/seed/test-cast.ts'
import { tables, transaction } from '#db/store.ts'
import { useTestStore } from '#db/test-store.ts'
import { approve } from './approve.ts'
import { editFields } from './edit-fields.ts'
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
