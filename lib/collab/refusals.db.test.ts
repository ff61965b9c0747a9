import { eq, sql } from 'drizzle-orm'
import { describe, expect, it, vi } from 'vitest'
import WebSocket from 'ws'
import * as Y from 'yjs'
import { read, signal, tables, transaction } from '#db/store.ts'
import { useTestStore } from '#db/test-store.ts'
import { readDocument } from '#lib/briefings/working-copy.ts'
import { EDITOR_VERSION } from '#lib/document/schema.ts'
import { DOCUMENT_FRAGMENT } from '#lib/document/ydoc.ts'
import { now, setClock } from '#lib/kernel/clock.ts'
import { actorOfSessionHash } from '#lib/people/session.ts'
import { LIMITS } from './limits.ts'
import { openCollaboration } from './open-collaboration.ts'
import { logRows, makeBriefing, makePerson, mark, openClient, savedMark, useTestServer, write } from './test-hub.ts'
import { mintTicket, readTicket } from './ticket.ts'

useTestStore()
const server = useTestServer()
const until = (what: () => unknown) => vi.waitFor(() => expect(what()).toBeTruthy(), { timeout: 8_000, interval: 10 })
const moment = (ms = 200) => new Promise(resolve => setTimeout(resolve, ms))

async function pair() {
  const [kim, lee] = [await makePerson('김세진'), await makePerson('이편집', ['editor'])]
  const id = await makeBriefing(kim)
  const [a, b] = [await openClient(server.first, kim, id), await openClient(server.first, lee, id)]
  await until(() => a.provider.isSynced && b.provider.isSynced)
  return { id, kim, lee, a, b }
}

async function storedText(id: string) {
  const reader = await read()
  const [row] = await reader.select().from(tables.briefings).where(eq(tables.briefings.id, id))
  return row ? JSON.stringify(await readDocument(reader, row)) : ''
}

describe('the door', () => {
  it('reads only tickets that it signed, unchanged and fresh', async () => {
    const ticket = { personId: 'p', sessionHash: 's', briefingId: 'b', epoch: 1, schemaVersion: 1 }
    const token = mintTicket(ticket)
    expect(readTicket(token)).toEqual(ticket)
    expect(readTicket(`${token}x`)).toBeNull()
    expect(readTicket(`${mintTicket({ ...ticket, epoch: 2 }).split('.')[0]}.${token.split('.')[1]}`)).toBeNull()
    const restore = setClock(() => new Date(Date.now() + 121_000))
    expect(readTicket(token)).toBeNull()
    restore()
  })

  it('gives no ticket for what the person must not know of', async () => {
    const kim = await makePerson('김세진')
    const id = await makeBriefing(kim)
    const admin = await makePerson('관리', ['admin'])
    await expect(openCollaboration(admin, { id })).rejects.toMatchObject({ code: 'not-found' })
    await expect(openCollaboration(kim, { id: 'nothing' })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('refuses an editor of another schema, a foreign document, a made-up ticket', async () => {
    const kim = await makePerson('김세진')
    const [id, other] = [await makeBriefing(kim), await makeBriefing(kim)]
    const old = await openClient(server.first, kim, id, { schema: EDITOR_VERSION - 1 })
    const foreign = await openClient(server.first, kim, id, { name: `briefing.${other}.1` })
    const forged = await openClient(server.first, kim, id, { token: 'e30.AAAA' })
    await until(() => old.denied.length && foreign.denied.length && forged.denied.length)
    expect([old.denied[0], foreign.denied[0], forged.denied[0]]).toEqual(['schema', 'ticket', 'ticket'])
    expect(old.text() + foreign.text() + forged.text()).toBe('')
  })

  it('refuses a stale epoch by name', async () => {
    const kim = await makePerson('김세진')
    const id = await makeBriefing(kim)
    const { token } = await openCollaboration(kim, { id })
    await transaction(async tx => {
      await tx.update(tables.briefings).set({ epoch: 2 }).where(eq(tables.briefings.id, id))
    })
    const late = await openClient(server.first, kim, id, { token, name: `briefing.${id}.1` })
    await until(() => late.denied.length)
    expect(late.denied).toEqual(['epoch'])
  })

  it('refuses a session that ended after the ticket was given, and a disabled person', async () => {
    const [kim, lee] = [await makePerson('김세진'), await makePerson('이편집', ['editor'])]
    const id = await makeBriefing(kim)
    const tokens = [(await openCollaboration(kim, { id })).token, (await openCollaboration(lee, { id })).token]
    await transaction(async tx => {
      await tx.update(tables.sessions).set({ revokedAt: now() }).where(eq(tables.sessions.idHash, kim.sessionId))
      await tx.update(tables.people).set({ disabledAt: now() }).where(eq(tables.people.id, lee.id))
    })
    const one = await openClient(server.first, kim, id, { token: tokens[0] })
    const two = await openClient(server.first, lee, id, { token: tokens[1] })
    await until(() => one.denied.length && two.denied.length)
    expect([...one.denied, ...two.denied]).toEqual(['session', 'session'])
  })

  it('lets no page of a foreign origin through, nor one without an origin', async () => {
    const status = (origin?: string) =>
      new Promise<number | undefined>(resolve => {
        const socket = new WebSocket(server.first.url, origin ? { origin } : {})
        socket.on('unexpected-response', (_request, response) => resolve(response.statusCode))
        socket.on('open', () => resolve(101))
        socket.on('error', () => undefined)
      })
    expect(await status('https://evil.example')).toBe(403)
    expect(await status()).toBe(403)
    expect(await status(server.first.origin)).toBe(101)
  })

  it('closes a socket that sends a frame too large or floods, and goes on', async () => {
    const closed = (work: (socket: WebSocket) => void) =>
      new Promise<number>(resolve => {
        const socket = new WebSocket(server.first.url, { origin: server.first.origin })
        socket.on('open', () => work(socket))
        socket.on('close', resolve)
        socket.on('error', () => undefined)
      })
    expect(await closed(socket => socket.send(Buffer.alloc(LIMITS.frame + 1)))).toBe(1009)
    expect(await closed(socket => socket.send('text'))).toBe(1003)
    expect(
      await closed(socket => {
        for (let i = 0; i <= LIMITS.messageBurst + 300; i += 1) socket.send(Buffer.from([1, 120, 3]))
      }),
    ).toSatisfy(code => code === 1008 || code === 4205)
    const { a } = await pair()
    expect(a.provider.isSynced).toBe(true)
  })
})

describe('content and presence', () => {
  it('refuses what breaks the document, tells its path, and leaves the others undisturbed', async () => {
    const { id, a, b } = await pair()
    a.doc.getXmlFragment(DOCUMENT_FRAGMENT).push([new Y.XmlElement('youtube')])
    await until(() => a.told.some(message => message.t === 'refused'))
    expect(a.told.find(message => message.t === 'refused')).toEqual({
      t: 'refused',
      reason: 'invalid',
      path: '/content/4/type',
    })
    await until(() => a.closed.includes('invalid'))
    write(b, '멀쩡한 글 ')
    const n = mark(b)
    await until(() => savedMark(b, n))
    expect(b.text()).not.toContain('youtube')
    expect(b.closed).toEqual([])
    expect(await storedText(id)).toContain('멀쩡한 글')
    expect(await storedText(id)).not.toContain('youtube')
  })

  it('takes nothing of a change that follows a missing one, and all of it when that line comes again', async () => {
    const { a, b } = await pair()
    const before = b.text()
    const send = a.provider.boundDocumentUpdateHandler
    a.doc.off('update', send)
    write(a, '건너뛴 ')
    a.doc.on('update', send)
    a.doc.transact(() => {
      const text = (a.doc.getXmlFragment(DOCUMENT_FRAGMENT).get(0) as Y.XmlElement).get(0) as Y.XmlText
      text.delete(0, text.length)
      write(a, '다음 ')
    })
    await until(() => a.closed.includes('Server closed the connection'))
    expect(b.text()).toBe(before)
    const { websocketProvider } = a.provider.configuration
    websocketProvider.disconnect()
    await until(() => websocketProvider.status === 'disconnected')
    void websocketProvider.connect()
    await until(() => b.text() === a.text() && b.text().includes('다음 건너뛴'))
    expect(a.told.filter(message => message.t === 'refused')).toEqual([])
  })

  it('refuses a document without its title, and anything beside the document', async () => {
    const { id, a, b } = await pair()
    a.doc.getXmlFragment(DOCUMENT_FRAGMENT).delete(0, 1)
    await until(() => a.closed.includes('invalid'))
    expect(await storedText(id)).toContain('제목')
    b.doc.getMap('elsewhere').set('x', 'y')
    await until(() => b.closed.includes('invalid'))
    expect(await logRows(id)).toHaveLength(0)
  })

  it('shows each caret under the name that the server knows', async () => {
    const { a, b, kim, lee } = await pair()
    const awareness = a.provider.awareness
    awareness?.setLocalState({
      user: { id: lee.id, name: '편집장', color: '#000000' },
      cursor: null,
      extra: 'x'.repeat(10),
    })
    await until(() => b.provider.awareness?.getStates().get(a.doc.clientID)?.user?.name)
    const state = b.provider.awareness?.getStates().get(a.doc.clientID)
    expect(state?.user).toMatchObject({ id: kim.id, name: '김세진' })
    expect(state).not.toHaveProperty('extra')
    // Moving somebody else's caret:
    b.provider.awareness?.setLocalState({ cursor: null })
    await until(() => awareness?.getStates().get(b.doc.clientID)?.user?.name === '이편집')
    expect([...(awareness?.getStates().keys() ?? [])].sort()).toEqual([a.doc.clientID, b.doc.clientID].sort())
  })

  it('takes nothing from a reader, whatever it sends', async () => {
    const { id, a } = await pair()
    const other = await makePerson('박기자')
    const reader = await openClient(server.first, other, id)
    await until(() => reader.provider.isSynced)
    expect(reader.provider.authorizedScope).toBe('readonly')
    write(reader, '남의 글')
    const n = mark(reader)
    await moment()
    expect(savedMark(reader, n)).toBe(false)
    expect(a.text()).not.toContain('남의 글')
    expect(await logRows(id)).toHaveLength(0)
  })
})

describe('what changes while a text is open', () => {
  it('lets nobody write on who may no more, and lets those write who now may', async () => {
    const { id, kim, a, b } = await pair()
    const other = await makePerson('박기자')
    const guest = await openClient(server.first, other, id)
    await until(() => guest.provider.isSynced)
    const access = () => [a, b, guest].map(({ closed }) => closed.includes('access'))
    await transaction(tx => signal(tx, { topic: 'briefing', briefingId: id }))
    await moment()
    expect(access()).toEqual([false, false, false])
    await transaction(async tx => {
      await tx.update(tables.briefings).set({ createdBy: other.id }).where(eq(tables.briefings.id, id))
      await signal(tx, { topic: 'briefing', briefingId: id })
    })
    await until(() => access().toString() === 'true,false,true')
    const [late, now] = [await openClient(server.first, kim, id), await openClient(server.first, other, id)]
    await until(() => late.provider.isSynced && now.provider.isSynced)
    expect([late, now].map(({ provider }) => provider.authorizedScope)).toEqual(['readonly', 'read-write'])
  })

  it('does not take an open text for a person who is there', async () => {
    const kim = await makePerson('김세진')
    const restore = setClock(() => new Date(Date.now() + 3_600_000 / 2))
    const seen = async () => {
      const [row] = await (await read()).select().from(tables.sessions).where(eq(tables.sessions.idHash, kim.sessionId))
      return row?.seenAt.getTime()
    }
    const before = await seen()
    await actorOfSessionHash(kim.sessionId, { touches: false })
    expect(await seen()).toBe(before)
    await actorOfSessionHash(kim.sessionId)
    expect(await seen()).toBeGreaterThan(before ?? Number.NaN)
    restore()
  })
})

describe('a store that fails', () => {
  it('keeps everything, stops the writing, says so, and stores all when it can again', async () => {
    const { id, a, b } = await pair()
    await ddl('alter table document_updates rename to hidden_updates')
    write(a, '위험한 때 ')
    const lost = mark(a)
    await until(
      () => a.told.some(message => message.t === 'unsaved') && b.told.some(message => message.t === 'unsaved'),
    )
    await expect(server.first.hub.flush(id)).rejects.toMatchObject({ code: 'unavailable' })
    write(b, '굳은 때 ')
    await moment()
    expect(a.text()).not.toContain('굳은 때')
    a.provider.destroy()
    b.provider.destroy()
    await moment()
    expect(server.first.hub.hocuspocus.documents.has(`briefing.${id}.1`)).toBe(true)
    expect(savedMark(a, lost)).toBe(false)
    await ddl('alter table hidden_updates rename to document_updates')
    await vi.waitFor(async () => expect(await storedText(id)).toContain('위험한 때'), { timeout: 8_000 })
    await until(() => !server.first.hub.hocuspocus.documents.has(`briefing.${id}.1`))
  })

  it('lets people write again, and takes then what they typed meanwhile', async () => {
    const { id, a } = await pair()
    await ddl('alter table document_updates rename to hidden_updates')
    write(a, '처음 ')
    await until(() => a.told.some(message => message.t === 'unsaved'))
    write(a, '그동안 ')
    await ddl('alter table hidden_updates rename to document_updates')
    await until(() => a.told.some(message => message.t === 'writable'))
    a.provider.forceSync()
    await vi.waitFor(async () => expect(await storedText(id)).toContain('그동안'), { timeout: 8_000 })
    expect(await storedText(id)).toContain('처음')
  })
})

async function ddl(statement: string) {
  await transaction(async tx => {
    const any = tx as unknown as Record<'run' | 'execute', ((query: unknown) => Promise<unknown>) | undefined>
    await (any.run ?? any.execute)?.call(tx, sql.raw(statement))
  })
}

it('hears signals only for its own documents', async () => {
  const { a } = await pair()
  await transaction(tx => signal(tx, { topic: 'document', briefingId: 'another', epoch: 9 }))
  await moment(50)
  expect(a.told.some(message => message.t === 'epoch')).toBe(false)
})
