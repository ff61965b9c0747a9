import { eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { useCast } from '#db/seed/test-cast.ts'
import { read, tables, transaction } from '#db/store.ts'
import { useTestStore } from '#db/test-store.ts'
import { approve } from '#lib/briefings/approve.ts'
import { editFields } from '#lib/briefings/edit-fields.ts'
import { reopen } from '#lib/briefings/reopen.ts'
import { submit } from '#lib/briefings/submit.ts'
import { step } from '#lib/briefings/test-briefing.ts'
import { publish } from './publish.ts'
import { takenTo } from './test-taken-to.ts'

useTestStore()
let cast: Awaited<ReturnType<typeof useCast>>
beforeAll(async () => {
  cast = await useCast()
  await transaction(async tx => {
    await tx.insert(tables.sections).values({ slug: 'opinion', name: '의견', fourEyes: 'off', position: 9 })
  })
})

it('an update names the lists that it leaves as well as those that it comes to, each once', async () => {
  const id = await takenTo(cast, 'live')
  await transaction(async tx => {
    await tx.insert(tables.publicationTags).values({ tag: 'left', briefingId: id, publishedAt: new Date() })
    await tx.insert(tables.publicationAuthors).values({ author: 'gone', briefingId: id, publishedAt: new Date() })
  })
  await step(reopen, cast.reporter, id)
  await step(editFields, cast.reporter, id, { section: 'opinion' })
  await step(submit, cast.reporter, id)
  await step(approve, cast.editor, id, { revision: 2 })
  await step(publish, cast.editor, id, { revision: 2, update: { kind: 'minor', note: null } })
  const { changes } = tables
  const rows = await (await read()).select().from(changes).where(eq(changes.briefingId, id)).orderBy(changes.seq)
  const tags = rows.at(-1)?.tags ?? []
  expect(tags).toEqual([...new Set(tags)])
  expect(tags).toEqual(expect.arrayContaining(['section:technology', 'section:opinion', 'tag:left', 'author:gone']))
})
