import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { useCast } from '#db/seed/test-cast.ts'
import { read, tables, transaction } from '#db/store.ts'
import { useTestStore } from '#db/test-store.ts'
import { approve } from '#lib/briefings/approve.ts'
import { appendToLog } from '#lib/briefings/document-log.ts'
import { editFields } from '#lib/briefings/edit-fields.ts'
import { saveRevision } from '#lib/briefings/save-revision.ts'
import { submit } from '#lib/briefings/submit.ts'
import { rowOf, startBriefing, step } from '#lib/briefings/test-briefing.ts'
import { readDocument, updatesOf } from '#lib/briefings/working-copy.ts'
import { settledDocument } from '#lib/document/settle-suggestions.ts'
import { DOCUMENT_FRAGMENT, replaceDocument } from '#lib/document/ydoc.ts'
import { publish } from '#lib/publishing/publish.ts'
import { decideSuggestions } from './decide-suggestions.ts'
import { listSuggestions } from './list-suggestions.ts'

useTestStore()
let cast: Awaited<ReturnType<typeof useCast>>
beforeAll(async () => {
  cast = await useCast()
  await transaction(async tx => {
    await tx.insert(tables.sections).values({ slug: 'strict', name: 'Strict', fourEyes: 'strict', position: 9 })
  })
})

type Person = (typeof cast)['editor']

/** What the person does in the live text, as their connection brings it. */
async function type(id: string, person: Person, work: (doc: Y.Doc) => void | Promise<void>) {
  const row = await rowOf(id)
  const doc = new Y.Doc()
  for (const update of await updatesOf(await read(), row)) Y.applyUpdate(doc, update)
  const before = Y.encodeStateVector(doc)
  await work(doc)
  const changes = [{ update: Y.encodeStateAsUpdate(doc, before), personId: person.id }]
  await appendToLog({ briefingId: id, epoch: row.epoch }, changes, { title: row.title, pictures: [], seen: 10 ** 9 })
}

const suggest = (id: string, person: Person, suggestion: string) =>
  type(id, person, doc => {
    const paragraph = doc.getXmlFragment(DOCUMENT_FRAGMENT).get(3) as Y.XmlElement
    const text = paragraph.get(0) as Y.XmlText
    text.insert(0, '덧말 ', { insertion: { id: suggestion } })
  })

const settle = (id: string, person: Person, verdict: 'accept' | 'reject') =>
  type(id, person, async doc => {
    replaceDocument(doc, settledDocument(await readDocument(await read(), await rowOf(id)), verdict))
  })

const decided = async (id: string) =>
  (await read()).select().from(tables.suggestions).where(eq(tables.suggestions.id, id))

describe('who suggested', () => {
  it('is the person who brought it first, whoever touches it later', async () => {
    const id = await startBriefing(cast.reporter)
    await suggest(id, cast.reporter, 'first')
    await suggest(id, cast.editor, 'first')
    await suggest(id, cast.editor, 'second')
    const rows = await listSuggestions(cast.reporter2, { id })
    expect(rows.map(row => [row.id, row.by.name, row.decided]).sort()).toEqual([
      ['first', cast.reporter.name, null],
      ['second', cast.editor.name, null],
    ])
    await expect(listSuggestions(cast.admin, { id })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('deciding', () => {
  it('in review is the editors’; the reporter takes back their own alone', async () => {
    const id = await startBriefing(cast.reporter)
    await step(submit, cast.reporter, id)
    await suggest(id, cast.reporter, 'own')
    await suggest(id, cast.editor, 'theirs')
    const say = (actor: Person, suggestions: string[], decision: string) =>
      decideSuggestions(actor, { id, suggestions, decision })
    await expect(say(cast.reporter, ['own'], 'accepted')).rejects.toMatchObject({ code: 'forbidden' })
    await expect(say(cast.reporter, ['own', 'theirs'], 'declined')).rejects.toMatchObject({ code: 'forbidden' })
    await expect(say(cast.reporter2, ['own'], 'declined')).rejects.toMatchObject({ code: 'forbidden' })
    await expect(say(cast.admin, ['own'], 'declined')).rejects.toMatchObject({ code: 'not-found' })
    expect(await decided('own')).toMatchObject([{ decision: null }])
    expect(await say(cast.reporter, ['own'], 'declined')).toEqual({ suggestions: ['own'], decision: 'declined' })
    expect(await say(cast.editor, ['theirs', 'nobody’s'], 'accepted')).toMatchObject({ suggestions: ['theirs'] })
    expect(await decided('theirs')).toMatchObject([{ decision: 'accepted', decidedBy: cast.editor.id }])
    const events = await (await read()).select().from(tables.auditEvents).where(eq(tables.auditEvents.subject, id))
    expect(events.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['suggestions.declined', 'suggestions.accepted']),
    )
  })

  it('that an approval overtook is recorded still, and then stays', async () => {
    const id = await startBriefing(cast.reporter)
    await suggest(id, cast.reporter, 'early')
    await settle(id, cast.reporter, 'reject')
    await step(submit, cast.reporter, id)
    await step(approve, cast.editor, id, { revision: (await rowOf(id)).revision })
    const say = (decision: string) => decideSuggestions(cast.editor, { id, suggestions: ['early'], decision })
    expect(await say('declined')).toMatchObject({ suggestions: ['early'] })
    expect(await say('accepted')).toMatchObject({ suggestions: [] })
    expect(await decided('early')).toMatchObject([{ decision: 'declined', decidedBy: cast.editor.id }])
  })
})

describe('the way to readers', () => {
  it('is closed while a suggestion is open: to submission, to approval, to publication', async () => {
    const id = await startBriefing(cast.reporter)
    await suggest(id, cast.reporter, 'open')
    const blocked = { code: 'publish-blocked', detail: { checks: [{ id: 'suggestion-open' }] } }
    await expect(step(submit, cast.reporter, id)).rejects.toMatchObject(blocked)
    await settle(id, cast.reporter, 'reject')
    await step(submit, cast.reporter, id)
    await suggest(id, cast.reporter, 'later')
    await step(saveRevision, cast.editor, id)
    const { revision } = await rowOf(id)
    await expect(step(approve, cast.editor, id, { revision })).rejects.toMatchObject(blocked)
    await expect(step(publish, cast.editor, id, { revision })).rejects.toMatchObject({ code: 'not-allowed-in-stage' })
    await settle(id, cast.editor, 'accept')
    await step(saveRevision, cast.editor, id)
    const accepted = (await rowOf(id)).revision
    await expect(step(approve, cast.editor, id, { revision })).rejects.toMatchObject({ code: 'conflict' })
    await step(approve, cast.editor, id, { revision: accepted })
    await step(publish, cast.editor, id, { revision: accepted })
    const [row] = await (await read())
      .select()
      .from(tables.publicationTexts)
      .where(eq(tables.publicationTexts.briefingId, id))
    expect(JSON.stringify(row)).toContain('덧말')
    expect(JSON.stringify(row)).not.toMatch(/insertion|deletion/)
  })

  it('asks under strict four eyes for somebody who did not suggest', async () => {
    const id = await startBriefing(cast.reporter)
    await step(editFields, cast.reporter, id, { section: 'strict' })
    await step(submit, cast.reporter, id)
    await suggest(id, cast.editor, 'editors')
    await settle(id, cast.chief, 'accept')
    await step(saveRevision, cast.editor, id)
    const { revision } = await rowOf(id)
    for (const person of [cast.editor, cast.chief]) {
      await expect(step(approve, person, id, { revision })).rejects.toMatchObject({ detail: { reason: 'own-work' } })
    }
  })
})
