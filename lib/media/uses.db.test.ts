import { asc, eq } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { useCast } from '#db/seed/test-cast.ts'
import { read, tables, transaction } from '#db/store.ts'
import { useTestStore } from '#db/test-store.ts'
import { approve } from '#lib/briefings/approve.ts'
import { appendToLog } from '#lib/briefings/document-log.ts'
import { editFields } from '#lib/briefings/edit-fields.ts'
import { getBriefing } from '#lib/briefings/get-briefing.ts'
import { recall } from '#lib/briefings/recall.ts'
import { reopen } from '#lib/briefings/reopen.ts'
import { replaceDocument } from '#lib/briefings/replace-document.ts'
import { restoreRevision } from '#lib/briefings/restore-revision.ts'
import { submit } from '#lib/briefings/submit.ts'
import { rowOf, startBriefing, step, textOf } from '#lib/briefings/test-briefing.ts'
import type { DocumentJson, NodeJson } from '#lib/document/document-json.ts'
import { updateFromDocument } from '#lib/document/ydoc.ts'
import { isAppError } from '#lib/kernel/errors.ts'
import { publish } from '#lib/publishing/publish.ts'
import { withdraw } from '#lib/publishing/withdraw.ts'
import { listMedia } from './list-media.ts'
import { mediaUses } from './media-uses.ts'
import { countUses, ensureUses, rebuildUses } from './rebuild-uses.ts'
import { replaceMedia } from './replace-media.ts'
import { testPicture } from './test-pictures.ts'
import { updateMedia } from './update-media.ts'
import { uploadPicture } from './upload-picture.ts'

useTestStore()
let cast: Awaited<ReturnType<typeof useCast>>
const ids: string[] = []
beforeAll(async () => {
  cast = await useCast()
  for (const seed of [801, 802, 803, 804]) {
    const bytes = await testPicture('png', { width: 20, height: 20, seed })
    ids.push((await uploadPicture(cast.reporter, { filename: `${seed}.png`, bytes })).id)
  }
})

const credit = { text: '사진=본지', editedBy: [] }
const figure = (mediaId: string) =>
  ({
    type: 'figure',
    attrs: { mediaId, alt: '그림', credit, layout: 'normal' },
    content: [{ type: 'caption' }],
  }) as NodeJson
const textWith = (title: string, ...pictures: string[]): DocumentJson => {
  const text = textOf(title)
  const quote = { type: 'blockquote', attrs: { cite: null }, content: pictures.slice(1).map(figure) } as NodeJson
  return { ...text, content: [...text.content, ...pictures.slice(0, 1).map(figure), ...(pictures[1] ? [quote] : [])] }
}
const heroOf = (mediaId: string) => ({ mediaId, alt: '그림', caption: null, credit, focal: null })
const pictureOf = (index: number) => ids[index % ids.length] ?? ''

/** What the table says of a briefing, as `countUses` would count it. */
async function recorded(briefingId: string) {
  const { mediaUses: table } = tables
  const rows = await (await read())
    .select()
    .from(table)
    .where(eq(table.briefingId, briefingId))
    .orderBy(asc(table.mediaId))
  const at = (place: string) => rows.filter(row => row.place === place).map(({ mediaId }) => mediaId)
  return { working: at('working'), revision: at('revision'), live: at('live') }
}

async function counted(briefingId: string) {
  const uses = await countUses(await read(), briefingId)
  return { working: uses.working.sort(), revision: uses.revision.sort(), live: uses.live.sort() }
}

describe('the record of uses', () => {
  const actions: Record<string, (id: string, n: number) => Promise<unknown>> = {
    text: (id, n) =>
      step(replaceDocument, cast.editor, id, { document: textWith('글', pictureOf(n), pictureOf(n + 1)) }),
    bare: id => step(replaceDocument, cast.editor, id, { document: textWith('글') }),
    hero: (id, n) => step(editFields, cast.editor, id, { hero: n % 3 ? heroOf(pictureOf(n)) : null }),
    seo: (id, n) => step(editFields, cast.editor, id, { seo: n % 3 ? { image: pictureOf(n) } : {} }),
    submit: id => step(submit, cast.reporter, id),
    recall: id => step(recall, cast.reporter, id),
    approve: async id => step(approve, cast.chief, id, { revision: (await rowOf(id)).revision }),
    reopen: id => step(reopen, cast.editor, id),
    publish: async id => {
      const { approvedRevision, visibility } = await rowOf(id)
      const update = visibility === 'live' ? { update: { kind: 'minor', note: null } } : {}
      return step(publish, cast.editor, id, { revision: approvedRevision ?? 1, ...update })
    },
    withdraw: id => step(withdraw, cast.editor, id, { reason: '확인', answer: 404 }),
    restore: (id, n) => step(restoreRevision, cast.editor, id, { revision: 1 + (n % 3) }),
    replace: async (_, n) => {
      const id = pictureOf(n)
      const [media] = await (await read()).select().from(tables.media).where(eq(tables.media.id, id))
      return replaceMedia(cast.editor, { id, version: media?.version ?? 0, by: pictureOf(n + 1) })
    },
  }

  const A_LIFE = [
    'text',
    'hero',
    'submit',
    'recall',
    'submit',
    'approve',
    'publish',
    'withdraw',
    'bare',
    'replace',
  ].map((name, n): [string, number] => [name, n])

  it('equals a count of texts, revisions and publications whatever was done', { timeout: 120_000 }, async () => {
    const action = fc.tuple(fc.constantFrom(...Object.keys(actions)), fc.nat({ max: 11 }))
    const done = new Map<string, number>()
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 6, maxLength: 14 }), async sequence => {
        const id = await startBriefing(cast.reporter, '무작위')
        for (const [name, n] of sequence) {
          const error = await actions[name]?.(id, n).then(
            () => null,
            given => given,
          )
          if (error && !isAppError(error)) throw error
          if (!error) done.set(name, (done.get(name) ?? 0) + 1)
          expect(await recorded(id), `after ${name}`).toEqual(await counted(id))
        }
      }),
      { numRuns: Number(process.env.STET_RUNS ?? 15), examples: [[A_LIFE]] },
    )
    expect([...done.keys()].length, 'most of the actions came about').toBeGreaterThan(7)
  })

  it('follows what is typed, also over what others wrote meanwhile', async () => {
    const id = await startBriefing(cast.reporter, '함께')
    const place = { briefingId: id, epoch: (await rowOf(id)).epoch }
    const change = { update: updateFromDocument(textOf('딴 글')), personId: null }
    await appendToLog(place, [change], { title: '함께', pictures: [pictureOf(0)], seen: 0 })
    expect((await recorded(id)).working).toEqual([pictureOf(0)])
    await step(replaceDocument, cast.editor, id, { document: textWith('함께', pictureOf(1)) })
    // The writer has not seen the replacement: what it believes of the pictures does not count.
    const nothing = { update: new Uint8Array([0, 0]), personId: null }
    await appendToLog(place, [nothing], { title: '함께', pictures: [], seen: 0 })
    expect(await recorded(id)).toEqual(await counted(id))
    expect((await recorded(id)).working).toEqual([pictureOf(1)])
  })

  it('is made anew where it is missing, once', async () => {
    const id = await startBriefing(cast.reporter, '옛 글')
    await step(replaceDocument, cast.editor, id, { document: textWith('옛 글', pictureOf(2)) })
    await step(submit, cast.reporter, id)
    const wanted = await recorded(id)
    expect(wanted).toEqual({ working: [pictureOf(2)], revision: [pictureOf(2)], live: [] })
    const forget = () => transaction(tx => tx.delete(tables.mediaUses).where(eq(tables.mediaUses.briefingId, id)))
    await forget()
    await ensureUses()
    expect(await recorded(id)).toEqual(wanted)
    await forget()
    await ensureUses()
    expect((await recorded(id)).working, 'the next start does not count again').toEqual([])
    await rebuildUses()
    expect(await recorded(id)).toEqual(wanted)
  })
})

describe('replacing a picture everywhere', () => {
  it('writes what may be written, names what is not, and rewrites nothing that was approved', async () => {
    const [old, next] = [pictureOf(0), pictureOf(3)]
    const draft = await startBriefing(cast.reporter, '초안')
    await step(replaceDocument, cast.reporter, draft, { document: textWith('초안', pictureOf(1), old) })
    await step(editFields, cast.reporter, draft, { hero: heroOf(old), seo: { image: old } })
    const live = await startBriefing(cast.reporter, '나간 글')
    await step(editFields, cast.reporter, live, { hero: heroOf(old) })
    await step(submit, cast.reporter, live)
    await step(approve, cast.editor, live, { revision: 1 })
    await step(publish, cast.editor, live, { revision: 1 })
    const before = await rowOf(live)
    await updateMedia(cast.editor, { id: next, version: await versionOf(next), alt: '새 그림', focal: { x: 0, y: 1 } })

    const input = { id: old, version: await versionOf(old), by: next }
    await expect(replaceMedia(cast.reporter, input)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(replaceMedia(cast.editor, { ...input, by: old })).rejects.toMatchObject({ code: 'validation' })
    await expect(replaceMedia(cast.editor, { ...input, by: 'nothing' })).rejects.toMatchObject({ code: 'validation' })
    const result = await replaceMedia(cast.editor, input)

    const titles = (uses: { id: string; title: string }[]) =>
      uses.filter(({ id }) => [draft, live].includes(id)).map(({ title }) => title)
    expect(titles(result.replaced)).toEqual(['초안'])
    expect(titles(result.kept)).toEqual(['나간 글'])
    expect(result.kept.find(({ id }) => id === live)?.reason).toBe('stage')
    expect(result.outdated.find(({ id }) => id === live)?.where).toEqual(['live'])
    expect(result.media.replacedBy).toBe(next)

    const view = await getBriefing(cast.editor, { id: draft, include: 'document' })
    const text = JSON.stringify(view)
    expect([text.includes(old), text.includes(next), text.includes(pictureOf(1))]).toEqual([false, true, true])
    expect(view.hero).toMatchObject({
      mediaId: next,
      alt: '새 그림',
      credit: { text: '사진=본지' },
      focal: { x: 0, y: 1 },
    })
    expect(view.seo.image).toBe(next)
    expect(await rowOf(live)).toEqual(before)
    expect((await mediaUses(cast.editor, { id: next })).briefings.map(({ id }) => id)).toContain(draft)
    expect((await listMedia(cast.editor, { use: 'live' })).rows.map(({ id }) => id)).toContain(old)
  })
})

async function versionOf(id: string): Promise<number> {
  const [media] = await (await read()).select().from(tables.media).where(eq(tables.media.id, id))
  return media?.version ?? 0
}
