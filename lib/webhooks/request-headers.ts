import { createHmac } from 'node:crypto'

type Message = { id: string; at: Date; payload: string }

/** The headers of one attempt by Standard Webhooks 1.0: one signature for each secret, over `id.timestamp.body`. The id is the same at each attempt, the timestamp is the attempt's. */
export function requestHeaders({ id, at, payload }: Message, secrets: string[]): Record<string, string> {
  const timestamp = unixSeconds(at)
  return {
    ...openHeaders({ id, at }),
    'webhook-signature': secrets.map(secret => sign(secret, `${id}.${timestamp}.${payload}`)).join(' '),
  }
}

/** The same without the signature: what a log may show. */
export function openHeaders({ id, at }: Pick<Message, 'id' | 'at'>): Record<string, string> {
  return {
    'content-type': 'application/json',
    'user-agent': 'Stet',
    'webhook-id': id,
    'webhook-timestamp': String(unixSeconds(at)),
  }
}

function sign(secret: string, content: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  return `v1,${createHmac('sha256', key).update(content, 'utf8').digest('base64')}`
}

function unixSeconds(at: Date): number {
  return Math.floor(at.getTime() / 1000)
}
