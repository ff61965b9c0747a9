import { HocuspocusProvider } from '@hocuspocus/provider'
import WebSocket from 'ws'
import * as Y from 'yjs'
import type { Desk, Json } from './desk.ts'
import { FRAGMENT } from './writer.ts'

/** How an attack on a live document ended: refused with a path into the document, or the line was closed; null when nothing was said. */
export type End = { path: string } | { closed: number } | null

type Attack = (doc: Y.Doc, socket: WebSocket | null, name: string) => void

/** Opens a live document as this person, does `attack` to it, and tells how the server took it, within `patience` milliseconds. */
export async function attackOn(
  { url, desk, id }: { url: string; desk: Desk; id: string },
  attack: Attack,
  patience = 10_000,
) {
  const ticket: Json = await desk.must('POST', `/briefings/${id}/collaboration`)
  const doc = new Y.Doc()
  let socket: WebSocket | null = null
  let provider: HocuspocusProvider | null = null
  try {
    return await new Promise<End>(resolve => {
      const timer = setTimeout(() => resolve(null), patience)
      const end = (how: End) => {
        clearTimeout(timer)
        resolve(how)
      }
      provider = new HocuspocusProvider({
        url: `${url.replace('http', 'ws')}/collab?schema=${ticket.schemaVersion}`,
        name: ticket.document,
        document: doc,
        token: ticket.token,
        WebSocketPolyfill: class extends WebSocket {
          constructor(address: string) {
            super(address, { origin: url })
            socket = this
            this.on('error', () => undefined)
            this.on('close', code => end({ closed: code }))
          }
        },
        onSynced: () => attack(doc, socket, ticket.document),
        onStateless: ({ payload }) => {
          const message = JSON.parse(payload)
          if (message.t === 'refused') end({ path: message.path })
        },
        onClose: ({ event }) => event.reason === 'invalid' || end({ closed: event.code }),
      } as ConstructorParameters<typeof HocuspocusProvider>[0])
    })
  } finally {
    ;(provider as HocuspocusProvider | null)?.destroy()
    doc.destroy()
  }
}

/** Puts a block as it is into the shared document, whatever it holds. */
export function pushBlock(doc: Y.Doc, block: Json): void {
  doc.transact(() => doc.getXmlFragment(FRAGMENT).push([shared(block)]))
}

function shared({ type, attrs = {}, content = [] }: Json): Y.XmlElement {
  const element = new Y.XmlElement(type)
  for (const [name, value] of Object.entries(attrs)) element.setAttribute(name, value as string)
  const children = content.map((child: Json) => (child.type === 'text' ? sharedText(child) : shared(child)))
  element.insert(0, children)
  return element
}

function sharedText({ text, marks = [] }: Json): Y.XmlText {
  const value = new Y.XmlText()
  value.insert(0, text, Object.fromEntries(marks.map(({ type, attrs = {} }: Json) => [type, attrs])))
  return value
}
