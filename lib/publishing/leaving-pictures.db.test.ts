import { eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { useCast } from '#db/seed/test-cast.ts'
import { read, tables, transaction } from '#db/store.ts'
import { useTestStore } from '#db/test-store.ts'
import { approve } from '#lib/briefings/approve.ts'
import { reopen } from '#lib/briefings/reopen.ts'
import { replaceDocument } from '#lib/briefings/replace-document.ts'
import { submit } from '#lib/briefings/submit.ts'
import { step, textOf } from '#lib/briefings/test-briefing.ts'
import { publish } from './publish.ts'
import { takenTo } from './test-taken-to.ts'

useTestStore()
let cast: Awaited<ReturnType<typeof useCast>>
beforeAll(async () => {
  cast = await useCast()
})

it('an update names the pictures that it drops, but for those that another briefing shows', async () => {
  const id = await takenTo(cast, 'live')
  const other = await takenTo(cast, 'live')
  await transaction(async tx => {
    await tx
      .insert(tables.publicationMedia)
      .values([
        ...['dropped', 'elsewhere'].map(mediaId => ({ mediaId, briefingId: id })),
        { mediaId: 'elsewhere', briefingId: other },
      ])
  })
  await step(reopen, cast.reporter, id)
  await step(replaceDocument, cast.reporter, id, { document: textOf('사진 없이') })
  await step(submit, cast.reporter, id)
  await step(approve, cast.editor, id, { revision: 2 })
  await step(publish, cast.editor, id, { revision: 2, update: { kind: 'minor', note: null } })
  const { changes } = tables
  const rows = await (await read()).select().from(changes).where(eq(changes.briefingId, id)).orderBy(changes.seq)
  expect(rows.at(-1)?.tags.filter(tag => tag.startsWith('media:'))).toEqual(['media:dropped'])
})
