import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { env } from '#lib/kernel/env.ts'
import type { Coding } from '../negotiate.ts'
import { JSON_SECURITY } from '../problem.ts'
import { CALM } from './cache-control.ts'
import { EXPOSED } from './refuse.ts'

const SMALLEST_COMPRESSED_BYTES = 1_024
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }
const compress = { br: promisify(brotliCompress), gzip: promisify(gzip) }

/** What an answer says before it is bytes: JSON, unless `type` names another media type. `name` stands for the bytes in the ETag, where the caller knows what tells them from all others; else they are hashed. */
export type Content = {
  /** Parts are written one after the other: what is bytes already need not be copied together. */
  text: string | readonly Buffer[]
  type?: string
  name?: string
  tags: readonly string[]
  modifiedAt: Date
}

/** One coding of a finished answer. `head` and `unchanged` (for 304) are flat lists: name, value, name, value. */
export type Form = {
  etag: string
  body: readonly Buffer[]
  bytes: number
  head: readonly string[]
  unchanged: readonly string[]
}

type Compressed = Exclude<Coding, 'identity'>

/** An answer as bytes. `made` holds compressed forms, each made once, at its first use. */
export type Finished = {
  plain: Form
  made: Partial<Record<Compressed, Form>>
  making: Partial<Record<Compressed, Promise<Form>>>
  make: (coding: Compressed) => Promise<Form>
}

/** The bytes and headers of `content`, not compressed yet. */
export function finish({ text, type = 'application/json', name, tags, modifiedAt }: Content): Finished {
  const body = typeof text === 'string' ? [Buffer.from(text)] : text
  const hash = createHash('sha256')
    .update(name ?? Buffer.concat(body))
    .digest('base64url')
    .slice(0, 22)
  const about = { tags, modifiedAt, hash, type }
  return {
    plain: formOf(about, 'identity', body),
    made: {},
    making: {},
    make: async coding => {
      const whole = Buffer.concat(body)
      return formOf(about, coding, [await (coding === 'br' ? compress.br(whole, BROTLI) : compress.gzip(whole))])
    },
  }
}

/** The form for `coding` if it is there already; small answers have the plain one alone. */
export function formNow(finished: Finished, coding: Coding): Form | null {
  const { plain, made } = finished
  return coding === 'identity' || plain.bytes < SMALLEST_COMPRESSED_BYTES ? plain : (made[coding] ?? null)
}

/** The form for `coding`, made when it is missing; readers who ask meanwhile wait for the same one. */
export async function formFor(finished: Finished, coding: Coding): Promise<Form> {
  const ready = formNow(finished, coding)
  if (ready || coding === 'identity') return ready ?? finished.plain
  finished.making[coding] ??= makeForm(finished, coding)
  return finished.making[coding]
}

/** One that failed is not kept: who asks next tries again. */
async function makeForm({ make, made, making }: Finished, coding: Compressed): Promise<Form> {
  try {
    const form = await make(coding)
    made[coding] = form
    return form
  } finally {
    delete making[coding]
  }
}

/** Memory that an answer takes, about: its bytes, as much again for compressed forms that may come, and its headers. */
export function sizeOf({ plain }: Finished): number {
  return plain.bytes * 2 + plain.head.join('').length * 6
}

/** The tag names these very bytes: each coding has its own (RFC 9110, 8.8.3.3). */
function formOf(
  of: { tags: readonly string[]; modifiedAt: Date; hash: string; type: string },
  coding: Coding,
  body: readonly Buffer[],
): Form {
  const bytes = body.reduce((sum, part) => sum + part.length, 0)
  const etag = coding === 'identity' ? `"${of.hash}"` : `"${of.hash}-${coding}"`
  const tags = of.tags.map(visible)
  const about = {
    'access-control-allow-origin': '*',
    'access-control-expose-headers': EXPOSED,
    'cache-control': CALM,
    'cache-tag': tags.join(','),
    'cross-origin-resource-policy': 'cross-origin',
    etag,
    'last-modified': of.modifiedAt.toUTCString(),
    // Filled in for each client: the numbers are its own.
    ...(env().rateLimit > 0 ? { ratelimit: '', 'ratelimit-policy': '' } : {}),
    ...(env().secure ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
    'surrogate-key': tags.join(' '),
    vary: 'Accept-Encoding',
    ...JSON_SECURITY,
  }
  const content = {
    ...(coding === 'identity' ? {} : { 'content-encoding': coding }),
    'content-length': String(bytes),
    'content-type': of.type,
  }
  return { etag, body, bytes, head: flat({ ...about, ...content }), unchanged: flat(about) }
}

/** Header values are ASCII; a Hangul slug is percent-encoded, as in its address. */
function visible(tag: string): string {
  return tag.split(':').map(encodeURIComponent).join(':')
}

/** Sorted by name, as the Fetch standard lists headers: both ways to answer then write the same bytes. */
function flat(headers: Record<string, string>): string[] {
  return Object.entries(headers)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flat()
}
