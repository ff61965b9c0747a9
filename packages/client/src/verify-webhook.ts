export type WebhookEvent = {
  type:
    | 'briefing.published'
    | 'briefing.updated'
    | 'briefing.corrected'
    | 'briefing.withdrawn'
    | 'briefing.killed'
    | 'cache.invalidate'
    | (string & {})
  /** When it happened: ISO 8601, UTC. */
  timestamp: string
  data: Record<string, unknown>
}

/** The message is not to be trusted: `code` says why. Answer it with 400. */
export class StetWebhookError extends Error {
  override readonly name = 'StetWebhookError'
  readonly code: 'headers' | 'timestamp' | 'signature'

  constructor(code: StetWebhookError['code'], message: string) {
    super(message)
    this.code = code
  }
}

type Message = {
  /** The body exactly as it came, before any parsing. */
  payload: string | Uint8Array
  headers: Headers | Record<string, string | readonly string[] | undefined>
  /** The endpoint's secret (`whsec_…`); during a rotation the old and the new one. */
  secret: string | readonly string[]
  /** How far the sender's clock may be from this one, in seconds. Default 300. */
  tolerance?: number
}

/**
 * The event of a webhook, once its signature and time hold (Standard Webhooks 1.0, `v1`). Compares in constant time, any
 * signature with any secret. `webhook-id` is the same in every attempt: use it to do things once. Throws `StetWebhookError`.
 */
export async function verifyWebhook({ payload, headers, secret, tolerance = 300 }: Message): Promise<WebhookEvent> {
  const [id, timestamp, signatures] = ['id', 'timestamp', 'signature'].map(name => headerOf(headers, `webhook-${name}`))
  if (!id || !timestamp || !signatures) throw new StetWebhookError('headers', 'A webhook- header is missing.')
  const late = Math.abs(Date.now() / 1_000 - Number(timestamp))
  if (!/^\d{1,12}$/.test(timestamp) || late > tolerance) {
    throw new StetWebhookError('timestamp', 'The message is too old, or one of the clocks is wrong.')
  }
  const body = typeof payload === 'string' ? new TextEncoder().encode(payload) : payload
  const signed = joined(new TextEncoder().encode(`${id}.${timestamp}.`), body)
  const keys = await Promise.all([secret].flat().map(importKey))
  const offered = signatures.split(' ').flatMap(signatureOf)
  const verdicts = await Promise.all(
    keys.flatMap(key => offered.map(signature => crypto.subtle.verify('HMAC', key, signature, signed))),
  )
  if (!verdicts.includes(true)) throw new StetWebhookError('signature', 'No signature is by a known secret.')
  return JSON.parse(new TextDecoder().decode(body))
}

function headerOf(headers: Message['headers'], name: string): string | null {
  if (headers instanceof Headers) return headers.get(name)
  const value = Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1]
  return (typeof value === 'string' ? value : value?.[0]) ?? null
}

function importKey(secret: string): Promise<CryptoKey> {
  const bytes = bytesOf(secret.replace(/^whsec_/, ''))
  if (!bytes || bytes.length === 0) throw new TypeError('A webhook secret is `whsec_` and base64.')
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify'])
}

/** What is not `v1`, or is no base64, can't match and is left out. */
function signatureOf(versioned: string): Uint8Array<ArrayBuffer>[] {
  const [version, value = ''] = versioned.split(',', 2)
  const bytes = version === 'v1' ? bytesOf(value) : null
  return bytes ? [bytes] : []
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(base64), character => character.charCodeAt(0))
  } catch {
    return null
  }
}

function joined(head: Uint8Array, tail: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(head.length + tail.length)
  all.set(head)
  all.set(tail, head.length)
  return all
}
