import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type RawData, type WebSocket, WebSocketServer } from 'ws'
import { now } from '#lib/kernel/clock.ts'
import { env } from '#lib/kernel/env.ts'
import { log } from '#lib/kernel/log.ts'
import { earlyUpdates } from './early-updates.ts'
import { type Hub, hub } from './hub.ts'
import { LIMITS } from './limits.ts'
import { paced } from './paced.ts'

/** Takes over an upgrade of `/collab`; false, and untouched, when it is for another path. A page of a foreign origin gets 403: its cookies would otherwise come along. */
export function handleCollabUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer, to: Hub = hub()): boolean {
  // An address such as `//` is no URL.
  const url = URL.parse(request.url ?? '/', env().url)
  if (url?.pathname !== '/collab') return false
  socket.on('error', () => socket.destroy())
  if (request.headers.origin !== url.origin) {
    socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
    return true
  }
  server.handleUpgrade(request, socket, head, websocket =>
    connect(to, websocket, new Request(url, { headers: headersOf(request) })),
  )
  return true
}

const server = new WebSocketServer({ noServer: true, maxPayload: LIMITS.frame })

function connect({ hocuspocus }: Hub, websocket: WebSocket, request: Request) {
  const client = hocuspocus.handleConnection(websocket, request)
  const allowed = bucket()
  const isInTime = earlyUpdates()
  const pace = paced(websocket, () => {
    const connections = [...hocuspocus.documents.values()].flatMap(document => document.getConnections())
    const own = connections.filter(connection => connection.webSocket === websocket)
    return Promise.all(own.map(connection => connection.waitForPendingMessages()))
  })
  // An unhandled 'error', such as a frame that is too large, would end the process; ws closes the socket itself.
  websocket.on('error', error => log.info('a collaboration socket failed', { reason: error.message }))
  websocket.on('close', (code, reason) => client.handleClose({ code, reason: reason.toString() }))
  websocket.on('message', (data, isBinary) => {
    if (!isBinary) websocket.close(1003, 'binary frames only')
    else if (!allowed()) websocket.close(1008, 'too many messages')
    else {
      const bytes = bytesOf(data)
      if (isInTime(bytes)) client.handleMessage(bytes)
      pace(bytes.byteLength)
    }
  })
}

/** A token bucket: true while the sender keeps to the rate. */
function bucket(): () => boolean {
  let tokens = LIMITS.messageBurst
  let last = now().getTime()
  return () => {
    const at = now().getTime()
    tokens = Math.min(LIMITS.messageBurst, tokens + ((at - last) / 1000) * LIMITS.messagesPerSecond) - 1
    last = at
    return tokens >= 0
  }
}

function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return new Uint8Array(Buffer.concat(data))
  return new Uint8Array(data as Buffer)
}

function headersOf({ headers }: IncomingMessage): Headers {
  const entries = Object.entries(headers).flatMap(([name, value]): [string, string][] => {
    if (value === undefined) return []
    return [[name, Array.isArray(value) ? value.join(', ') : value]]
  })
  return new Headers(entries)
}
