import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { HocuspocusProvider } from '@hocuspocus/provider'
import { afterAll, beforeAll } from 'vitest'
import WebSocket from 'ws'
import * as Y from 'yjs'
import { read, tables, transaction } from '#db/store.ts'
import { createBriefing } from '#lib/briefings/create-briefing.ts'
import type { DocumentJson } from '#lib/document/document-json.ts'
import { EDITOR_VERSION } from '#lib/document/schema.ts'
import { DOCUMENT_FRAGMENT } from '#lib/document/ydoc.ts'
import type { Actor, Role } from '#lib/kernel/actor.ts'
import { now } from '#lib/kernel/clock.ts'
import { newId } from '#lib/kernel/ids.ts'
import { actorOfSessionHash } from '#lib/people/session.ts'
import { createHub, type Hub } from './hub.ts'
import type { ServerMessage } from './message.ts'
import { openCollaboration } from './open-collaboration.ts'
import { handleCollabUpgrade } from './upgrade.ts'

/** A hub behind a real socket, as one server process would have it. */
export type TestServer = { hub: Hub; url: string; origin: string; stop(): Promise<void> }

const ORIGIN = 'http://localhost:3000'

/** A server for each test file; `more()` starts another one on the same store. */
export function useTestServer(): { first: TestServer; more(): Promise<TestServer> } {
  const servers: TestServer[] = []
  const holder = {
    first: null as unknown as TestServer,
    more: async () => {
      const server = await startServer()
      servers.push(server)
      return server
    },
  }
  beforeAll(async () => {
    holder.first = await holder.more()
  })
  afterAll(async () => {
    for (const client of clients) client.provider.destroy()
    for (const server of servers) await server.stop()
  })
  return holder
}

async function startServer(): Promise<TestServer> {
  const hub = createHub()
  const server: Server = createServer()
  server.on('upgrade', (request, socket, head) => {
    if (!handleCollabUpgrade(request, socket, head, hub)) socket.destroy()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/collab`
  const stop = async () => {
    await hub.stop()
    server.closeAllConnections()
    server.close()
  }
  return { hub, url, origin: ORIGIN, stop }
}

/** A person with a session, as signing in makes them. */
export async function makePerson(name: string, roles: Role[] = ['reporter']): Promise<Actor & { kind: 'person' }> {
  const [id, sessionId] = [newId(), newId()]
  const at = now()
  await transaction(async tx => {
    await tx.insert(tables.people).values({ id, email: `${id}@example.org`, name, locale: 'ko', createdAt: at })
    await tx.insert(tables.personRoles).values(roles.map(role => ({ personId: id, role })))
    const expiresAt = new Date(at.getTime() + 3_600_000)
    await tx.insert(tables.sessions).values({ idHash: sessionId, personId: id, createdAt: at, seenAt: at, expiresAt })
  })
  const actor = await actorOfSessionHash(sessionId)
  if (actor?.kind !== 'person') throw new Error('the session just made is not valid')
  return actor
}

export async function makeBriefing(actor: Actor, text = '첫 문단'): Promise<string> {
  const document: DocumentJson = {
    type: 'doc',
    content: [
      { type: 'title', content: [{ type: 'text', text: '제목' }] },
      { type: 'deck' },
      { type: 'keyPoints' },
      { type: 'paragraph', content: [{ type: 'text', text }] },
    ],
  }
  const { id } = await createBriefing(actor, { document })
  return id
}

/** One browser tab: a document with its provider, and all that the server told it. */
export type TestClient = {
  doc: Y.Doc
  provider: HocuspocusProvider
  told: ServerMessage[]
  denied: string[]
  closed: string[]
  text(): string
}

const clients: TestClient[] = []

export async function openClient(
  server: TestServer,
  actor: Actor,
  id: string,
  change: { token?: string; name?: string; schema?: number; origin?: string } = {},
): Promise<TestClient> {
  const ticket = await openCollaboration(actor, { id })
  const origin = change.origin ?? server.origin
  const doc = new Y.Doc()
  const [told, denied, closed]: [ServerMessage[], string[], string[]] = [[], [], []]
  const provider = new HocuspocusProvider({
    url: `${server.url}?schema=${change.schema ?? EDITOR_VERSION}`,
    name: change.name ?? ticket.document,
    token: change.token ?? ticket.token,
    document: doc,
    WebSocketPolyfill: class extends WebSocket {
      constructor(url: string) {
        super(url, { origin })
      }
    },
    onStateless: ({ payload }) => told.push(JSON.parse(payload)),
    onAuthenticationFailed: ({ reason }) => denied.push(reason),
    onClose: ({ event }) => closed.push(event.reason),
  } as ConstructorParameters<typeof HocuspocusProvider>[0])
  const text = () => doc.getXmlFragment(DOCUMENT_FRAGMENT).toString()
  const client = { doc, provider, told, denied, closed, text }
  clients.push(client)
  return client
}

/** Writes at the start of the paragraph at `index` of the document. */
export function write({ doc }: TestClient, text: string, index = 3): void {
  const paragraph = doc.getXmlFragment(DOCUMENT_FRAGMENT).get(index) as Y.XmlElement
  const first = paragraph.length ? paragraph.get(0) : null
  if (first instanceof Y.XmlText) first.insert(0, text)
  else paragraph.insert(0, [new Y.XmlText(text)])
}

let marks = 0

/** Writes the mark that asks for an answer once all before it is durable. */
export function mark({ provider }: TestClient): number {
  marks += 1
  provider.sendStateless(JSON.stringify({ t: 'mark', n: marks }))
  return marks
}

export function savedMark({ told }: TestClient, n: number): boolean {
  return told.some(message => message.t === 'saved' && message.mark === n)
}

export async function logRows(briefingId: string) {
  const rows = await (await read()).select().from(tables.documentUpdates)
  return rows.filter(row => row.briefingId === briefingId)
}
