import { eq } from 'drizzle-orm'
import { describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { read, signal, tables, transaction } from '#db/store.ts'
import { useTestStore } from '#db/test-store.ts'
import { findBriefing } from '#lib/briefings/load-briefing.ts'
import { replaceDocument } from '#lib/briefings/replace-document.ts'
import { submit } from '#lib/briefings/submit.ts'
import { readDocument, startEpoch } from '#lib/briefings/working-copy.ts'
import { titleOf } from '#lib/document/read.ts'
import { DOCUMENT_FRAGMENT } from '#lib/document/ydoc.ts'
import { LIMITS } from './limits.ts'
import { logRows, makeBriefing, makePerson, mark, openClient, savedMark, useTestServer, write } from './test-hub.ts'

useTestStore()
const server = useTestServer()
const until = (what: () => unknown) => vi.waitFor(() => expect(what()).toBeTruthy(), { timeout: 8_000, interval: 10 })

async function pair() {
  const [kim, lee] = [await makePerson('김세진'), await makePerson('이편집', ['editor'])]
  const id = await makeBriefing(kim)
  const [a, b] = [await openClient(server.first, kim, id), await openClient(server.first, lee, id)]
  await until(() => a.provider.isSynced && b.provider.isSynced)
  return { id, kim, lee, a, b }
}

async function stored(id: string) {
  const reader = await read()
  const [row] = await reader.select().from(tables.briefings).where(eq(tables.briefings.id, id))
  if (!row) throw new Error('no briefing')
  return { row, document: await readDocument(reader, row) }
}

describe('writing together', () => {
  it('brings two writers to the same text and says saved only for what the database has', async () => {
    const { id, kim, lee, a, b } = await pair()
    write(a, '가나 ')
    write(b, '다라 ')
    const [first, second] = [mark(a), mark(b)]
    await until(() => savedMark(a, first) && savedMark(b, second))
    await until(() => a.text() === b.text())
    expect(a.text()).toContain('가나')
    expect(a.text()).toContain('다라')
    const last = a.told.filter(message => message.t === 'saved').at(-1)
    expect(Y.decodeStateVector(Buffer.from(last?.t === 'saved' ? last.sv : '', 'base64'))).toEqual(
      Y.decodeStateVector(Y.encodeStateVector(a.doc)),
    )
    expect(JSON.stringify((await stored(id)).document)).toContain('가나')
    const people = await (await read()).select().from(tables.contributors).where(eq(tables.contributors.briefingId, id))
    expect(people.map(row => [row.revision, row.personId]).sort()).toEqual(
      [
        [1, kim.id],
        [1, lee.id],
      ].sort(),
    )
  })

  it('has the rows in the database at the moment in which it says saved', async () => {
    const { id, a } = await pair()
    const before = (await stored(id)).row
    const rows = new Promise<number>(resolve => {
      a.provider.on('stateless', async () => {
        if (savedMark(a, n)) resolve((await logRows(id)).length)
      })
    })
    write(a, '적힌 것')
    const n = mark(a)
    expect(savedMark(a, n)).toBe(false)
    expect(await rows).toBeGreaterThan(0)
    const after = (await stored(id)).row
    expect(after.version).toBe(before.version)
    expect(after.changedAt.getTime()).toBeGreaterThanOrEqual(before.changedAt.getTime())
  })

  it('answers a mark for a pure deletion only after the deletion is durable', async () => {
    const { id, a } = await pair()
    const paragraph = a.doc.getXmlFragment(DOCUMENT_FRAGMENT).get(3) as Y.XmlElement
    ;(paragraph.get(0) as Y.XmlText).delete(0, 2)
    const n = mark(a)
    await until(() => savedMark(a, n))
    expect(JSON.stringify((await stored(id)).document)).not.toContain('첫 ')
  })

  it('keeps the title for lists without moving the version', async () => {
    const { id, a } = await pair()
    write(a, '새 ', 0)
    const n = mark(a)
    await until(() => savedMark(a, n))
    const { row, document } = await stored(id)
    expect(row.title).toBe('새 제목')
    expect(titleOf(document)).toBe('새 제목')
  })

  it('takes what was typed offline and while the line came back, and refuses nobody', async () => {
    const { a, b } = await pair()
    const { websocketProvider } = a.provider.configuration
    websocketProvider.disconnect()
    await until(() => websocketProvider.status === 'disconnected')
    write(a, '끊긴 동안 ')
    a.provider.on('open', () => {
      const blocks = ['callout', 'divider', 'blockquote', 'heading'].map(name => new Y.XmlElement(name))
      a.doc.transact(() => {
        for (const block of [blocks[0], blocks[2]]) block?.insert(0, [new Y.XmlElement('paragraph')])
        a.doc.getXmlFragment(DOCUMENT_FRAGMENT).insert(4, blocks)
        write(a, '이어서 ')
      })
    })
    void websocketProvider.connect()
    await until(() => a.provider.isSynced)
    const n = mark(a)
    await until(() => savedMark(a, n))
    write(b, '남의 글 ')
    await until(() => a.text() === b.text() && b.text().includes('남의 글 이어서 끊긴 동안'))
    expect([...a.told, ...b.told].filter(message => message.t === 'refused')).toEqual([])
  })

  it('flushes what has arrived, so that a submission holds it', async () => {
    const { id, kim, a } = await pair()
    write(a, '제출 직전')
    await until(() =>
      server.first.hub.hocuspocus.documents
        .get(`briefing.${id}.1`)
        ?.getXmlFragment(DOCUMENT_FRAGMENT)
        .toString()
        .includes('제출'),
    )
    await server.first.hub.flush(id)
    const { row } = await stored(id)
    expect(JSON.stringify(await readDocument(await read(), row))).toContain('제출 직전')
    expect((await findBriefing(await read(), kim, id)).epoch).toBe(1)
  })

  it('loads the same text after everybody left and the log was compacted', async () => {
    const { id, kim, a, b } = await pair()
    write(a, '남는 것 ')
    const n = mark(a)
    await until(() => savedMark(a, n))
    a.provider.destroy()
    b.provider.destroy()
    await until(() => !server.first.hub.hocuspocus.documents.has(`briefing.${id}.1`))
    expect(await logRows(id)).toHaveLength(0)
    const again = await openClient(server.first, kim, id)
    await until(() => again.provider.isSynced)
    expect(again.text()).toContain('남는 것')
  })

  it('compacts a long log while people write, and loses nothing', async () => {
    const { id, a } = await pair()
    for (let i = 0; i < LIMITS.rowsPerSnapshot + 20; i += 1) {
      write(a, `${i % 10}`)
      await server.first.hub.flush(id)
      await new Promise(resolve => setTimeout(resolve, 1))
    }
    const n = mark(a)
    await until(() => savedMark(a, n))
    await vi.waitFor(async () => expect((await logRows(id)).length).toBeLessThan(LIMITS.rowsPerSnapshot))
    const text = JSON.stringify((await stored(id)).document)
    expect(text.match(/\d{200,}/)?.[0]).toHaveLength(LIMITS.rowsPerSnapshot + 20)
  }, 60_000)
})

describe('several processes and use-cases', () => {
  it('converges with another server on the same store', async () => {
    const { id, lee, a } = await pair()
    const other = await server.more()
    const c = await openClient(other, lee, id)
    await until(() => c.provider.isSynced)
    write(a, '여기 ')
    write(c, '저기 ')
    const [first, second] = [mark(a), mark(c)]
    await until(() => savedMark(a, first) && savedMark(c, second))
    await until(() => a.text() === c.text() && a.text().includes('여기') && a.text().includes('저기'))
    const rows = await logRows(id)
    expect(rows).toHaveLength(2)
    await new Promise(resolve => setTimeout(resolve, 200))
    expect(await logRows(id)).toHaveLength(2)
  })

  it('brings a replaced document to open editors, once', async () => {
    const { id, kim, a } = await pair()
    const { row, document } = await stored(id)
    const content = [...document.content, { type: 'paragraph', content: [{ type: 'text', text: '밖에서 온 문단' }] }]
    await replaceDocument(kim, { id, version: row.version, document: { type: 'doc', content } })
    await until(() => a.text().includes('밖에서 온 문단'))
    await new Promise(resolve => setTimeout(resolve, 200))
    expect(await logRows(id)).toHaveLength(1)
  })

  it('sends everybody to the new epoch after a cut, and takes nothing for the old one', async () => {
    const { id, kim, a, b } = await pair()
    const { row, document } = await stored(id)
    await transaction(async tx => {
      const epoch = await startEpoch(tx, row, document)
      await tx.update(tables.briefings).set({ epoch }).where(eq(tables.briefings.id, id))
    })
    await until(
      () => a.told.some(message => message.t === 'epoch' && message.epoch === 2) && b.closed.includes('epoch'),
    )
    write(a, '늦은 글')
    mark(a)
    await new Promise(resolve => setTimeout(resolve, 300))
    expect(JSON.stringify((await stored(id)).document)).not.toContain('늦은 글')
    const late = await openClient(server.first, kim, id, { name: `briefing.${id}.1` })
    await until(() => late.denied.length)
    expect(late.denied).toEqual(['ticket'])
  })

  it('refuses a change of a document that was cut without a signal', async () => {
    const { id, a } = await pair()
    await transaction(async tx => {
      await tx.update(tables.briefings).set({ epoch: 2 }).where(eq(tables.briefings.id, id))
    })
    write(a, '늦은 글')
    await until(() => a.told.some(message => message.t === 'refused' && message.reason === 'epoch'))
    expect(await logRows(id)).toHaveLength(0)
    expect(a.told.some(message => message.t === 'saved' && message.mark !== null)).toBe(false)
  })

  it('closes the connections of a person whose access changed', async () => {
    const { kim, a, b } = await pair()
    await transaction(tx => signal(tx, { topic: 'access', personId: kim.id }))
    await until(() => a.closed.includes('access'))
    expect(b.closed).toEqual([])
  })

  it('survives a submission: the author only suggests, an editor writes', async () => {
    const { id, kim, lee, a } = await pair()
    const { row } = await stored(id)
    await transaction(async tx => {
      await tx
        .insert(tables.sections)
        .values({ slug: 'tech', name: '테크', fourEyes: 'standard', position: 1 })
        .onConflictDoNothing()
      const bylines = [{ role: 'reporter', displayName: '김세진', author: null }]
      await tx.update(tables.briefings).set({ section: 'tech', bylines }).where(eq(tables.briefings.id, id))
    })
    await submit(kim, { id, version: row.version })
    await until(() => a.told.some(message => message.t === 'epoch'))
    const [author, writer] = [await openClient(server.first, kim, id), await openClient(server.first, lee, id)]
    const reader = await openClient(server.first, await makePerson('박기자'), id)
    await until(() => [author, writer, reader].every(({ provider }) => provider.isSynced))
    expect(reader.provider.authorizedScope).toBe('readonly')
    expect(writer.provider.authorizedScope).toBe('read-write')
    write(reader, '몰래')
    const n = mark(reader)
    suggest(author, '덧말', 'from-kim')
    const s = mark(author)
    await until(() => savedMark(author, s))
    write(author, '몰래')
    await until(() => author.closed.includes('invalid'))
    write(writer, '데스크 ')
    const m = mark(writer)
    await until(() => savedMark(writer, m))
    expect(savedMark(reader, n)).toBe(false)
    const text = JSON.stringify((await stored(id)).document)
    expect(text).toContain('데스크')
    expect(text).toContain('덧말')
    expect(text).not.toContain('몰래')
    expect(await (await read()).select().from(tables.suggestions)).toMatchObject([
      { id: 'from-kim', briefingId: id, createdBy: kim.id, decision: null },
    ])
  })
})

function suggest({ doc }: { doc: Y.Doc }, words: string, suggestion: string): void {
  const paragraph = doc.getXmlFragment(DOCUMENT_FRAGMENT).get(3) as Y.XmlElement
  const text = paragraph.get(0) as Y.XmlText
  text.insert(0, words, { insertion: { id: suggestion } })
}
