import { createHmac, timingSafeEqual } from 'node:crypto'
import { secret } from './secret.ts'

const MAC_BYTES = 16

/** The first 16 bytes of an HMAC-SHA-256 over `text` with this installation's secret. Begin `text` with what it is for, so that one thing's mark is never good for another. */
export function markOf(text: string): Buffer {
  return createHmac('sha256', secret()).update(text).digest().subarray(0, MAC_BYTES)
}

/** An opaque text that says `value` and that only this installation can make for `purpose`. */
export function sealed(purpose: string, value: object): string {
  const payload = Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${payload}.${markOf(`${purpose}\n${payload}`).toString('base64url')}`
}

/** What such a text says; null when it was not made here for `purpose`, or was changed. */
export function unsealed(purpose: string, text: string): unknown {
  const [payload = '', mark = '', ...rest] = text.split('.')
  if (rest.length > 0 || !isMarkOf(`${purpose}\n${payload}`, mark)) return null
  return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))
}

/** Whether `mark` (base64url) is the one of `text`; takes the same time whatever it is. */
export function isMarkOf(text: string, mark: string): boolean {
  const given = Buffer.from(mark, 'base64url')
  const wanted = markOf(text)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
