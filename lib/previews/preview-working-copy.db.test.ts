import { beforeAll, expect, it } from 'vitest'
import { useCast } from '#db/seed/test-cast.ts'
import { useTestStore } from '#db/test-store.ts'
import { replaceDocument } from '#lib/briefings/replace-document.ts'
import { spike } from '#lib/briefings/spike.ts'
import { startBriefing, step, textOf } from '#lib/briefings/test-briefing.ts'
import { ANCHOR } from '#lib/document/suggestions.ts'
import { anonymous } from '#lib/people/session.ts'
import { listSuggestions } from '#lib/suggestions/list-suggestions.ts'
import { previewWorkingCopy } from './preview-working-copy.ts'

useTestStore()
let cast: Awaited<ReturnType<typeof useCast>>
beforeAll(async () => {
  cast = await useCast()
})

it('shows the newest working copy to colleagues, and names no briefing that is not public', async () => {
  const id = await startBriefing(cast.reporter, '미리 보는 글')
  const other = await startBriefing(cast.reporter, '아직 없는 글')
  const document = textOf('고친 제목')
  document.content.push({ type: 'related', attrs: { briefings: [other] } })
  await step(replaceDocument, cast.reporter, id, { document })
  const { item, named } = await previewWorkingCopy(cast.editor, { id })
  expect(item).toMatchObject({ id, title: '고친 제목', body: { html: expect.stringContaining('<p>') } })
  expect(named).toEqual([])
})

it('leaves out what is only suggested, with the block that it stands in; whoever brought it is known', async () => {
  const id = await startBriefing(cast.reporter, '제안이 있는 글')
  const document = textOf('제안이 있는 글')
  const marks = [{ type: 'insertion' as const, attrs: { id: 'brought' } }]
  document.content.push({ type: 'paragraph', content: [{ type: 'text', text: `${ANCHOR}덧붙인 문단`, marks }] })
  await step(replaceDocument, cast.reporter, id, { document })
  const { item } = await previewWorkingCopy(cast.editor, { id })
  expect(JSON.stringify(item.body)).not.toMatch(/덧붙인|<p><\/p>/)
  expect(await listSuggestions(cast.editor, { id })).toMatchObject([{ id: 'brought', by: { id: cast.reporter.id } }])
})

it('shows nothing to whoever sees no working copies, and nothing that was spiked', async () => {
  const id = await startBriefing(cast.reporter, '감춘 글')
  await expect(previewWorkingCopy(cast.admin, { id })).rejects.toMatchObject({ code: 'not-found' })
  await expect(previewWorkingCopy(anonymous, { id })).rejects.toMatchObject({ code: 'not-found' })
  await step(spike, cast.reporter, id)
  await expect(previewWorkingCopy(cast.reporter, { id })).rejects.toMatchObject({ code: 'not-allowed-in-stage' })
})
