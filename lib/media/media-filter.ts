import { and, eq, exists, gt, isNotNull, isNull, lte, not, or, type SQL } from 'drizzle-orm'
import { z } from 'zod'
import { contains, memberContains } from '#db/contains.ts'
import { type Reader, tables } from '#db/store.ts'
import { now } from '#lib/kernel/clock.ts'
import { RIGHTS, SOON_DAYS } from './policy.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** How the library may be narrowed. `q` is words of the file name, the description or the credit. */
export const MediaFilter = z.strictObject({
  q: z.string().max(200).optional(),
  use: z.enum(['all', 'live', 'used', 'unused']).default('all'),
  credit: z.enum(['present', 'missing']).optional(),
  alt: z.enum(['present', 'missing']).optional(),
  rights: z.enum(RIGHTS).optional(),
  /** Rights that have ended, or end within 30 days. */
  ends: z.enum(['expired', 'soon']).optional(),
  by: z.string().max(80).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(40),
})
export type MediaFilter = z.output<typeof MediaFilter>

/** Everything that a filter asks for but `use` and `cursor`. */
export function mediaWhere(filter: MediaFilter, words: string[]): SQL | undefined {
  const { media } = tables
  return and(
    ...words.map(findsWord),
    filter.credit && (filter.credit === 'present' ? isNotNull(media.credit) : isNull(media.credit)),
    filter.alt && (filter.alt === 'present' ? isNotNull(media.alt) : isNull(media.alt)),
    filter.rights && eq(media.rights, filter.rights),
    filter.ends && ending(filter.ends),
    filter.by ? eq(media.createdBy, filter.by) : undefined,
  )
}

/** The pictures in one kind of use; undefined for all. */
export function mediaInUse(reader: Reader, use: MediaFilter['use']): SQL | undefined {
  const { media, mediaUses } = tables
  if (use === 'all') return undefined
  const place = use === 'live' ? eq(mediaUses.place, 'live') : undefined
  const uses = reader
    .select({ id: mediaUses.mediaId })
    .from(mediaUses)
    .where(and(eq(mediaUses.mediaId, media.id), place))
  return use === 'unused' ? not(exists(uses)) : exists(uses)
}

/**
 * The words of what is typed, each NFC, in the readings to try one after the other: as it stands, and then without what
 * the last key may have begun. While Hangul is typed, `김ㅅ` and `김셎` stand for `김세진` that is not finished.
 */
export function readingsOf(typed: string): string[][] {
  const words = typed.normalize('NFC').split(/\s+/u).filter(Boolean)
  const last = words.at(-1)
  if (last === undefined) return [[]]
  const begun = withoutBegun(last)
  if (begun === last) return [words]
  return [words, [...words.slice(0, -1), ...(begun ? [begun] : [])]]
}

const FIRST_SYLLABLE = 0xac00
const LAST_SYLLABLE = 0xd7a3
const FINALS = 28

function withoutBegun(word: string): string {
  const bare = word.replace(/[\u1100-\u11ff\u3131-\u318e]+$/u, '')
  if (bare !== word) return bare
  const last = word.charCodeAt(word.length - 1)
  if (last < FIRST_SYLLABLE || last > LAST_SYLLABLE) return word
  const final = (last - FIRST_SYLLABLE) % FINALS
  return final === 0 ? word : word.slice(0, -1) + String.fromCharCode(last - final)
}

function findsWord(word: string): SQL | undefined {
  const { media } = tables
  const parts = ['text', 'source', 'creator', 'editedBy', 'license']
  return or(
    contains(media.filename, word),
    contains(media.alt, word),
    ...parts.map(part => memberContains(media.credit, part, word)),
  )
}

function ending(ends: NonNullable<MediaFilter['ends']>): SQL | undefined {
  const { rightsUntil } = tables.media
  const at = now()
  if (ends === 'expired') return lte(rightsUntil, at)
  return and(gt(rightsUntil, at), lte(rightsUntil, new Date(at.getTime() + SOON_DAYS * DAY_MS)))
}
