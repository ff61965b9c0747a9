import type { MediaQuery } from '#lib/desk-client/media-calls.ts'
import { RIGHTS } from '#lib/media/policy.ts'

export const USES = ['live', 'used', 'unused'] as const
const PRESENCE = ['present', 'missing'] as const
const ENDS = ['expired', 'soon'] as const
const NAMES = ['use', 'credit', 'alt', 'rights', 'ends', 'by', 'q'] as const
const MOST_PAGES = 20

export type LibraryFilters = Pick<MediaQuery, (typeof NAMES)[number]>

type Params = Record<string, string | string[] | undefined>

/** The filters that an address holds. What it does not know is left out, so that an old or mistyped address still shows a library. */
export function readLibraryFilters(params: Params): LibraryFilters {
  const text = (name: string) => one(params[name])?.normalize('NFC').trim().slice(0, 200) || undefined
  const among = <const W extends string>(words: readonly W[], name: string) => words.find(word => word === text(name))
  return {
    use: among(USES, 'use'),
    credit: among(PRESENCE, 'credit'),
    alt: among(PRESENCE, 'alt'),
    rights: among(RIGHTS, 'rights'),
    ends: among(ENDS, 'ends'),
    by: text('by')?.slice(0, 80),
    q: text('q'),
  }
}

/** How many pages of pictures an address asks for, 1 to 20. */
export function readLibraryPages(params: Params): number {
  const pages = Number(one(params.pages) ?? 1)
  return Number.isInteger(pages) ? Math.min(Math.max(pages, 1), MOST_PAGES) : 1
}

/** The address of the library with these filters, and `pages` pages of it. */
export function libraryAddress(filters: LibraryFilters, pages = 1): string {
  const query = new URLSearchParams()
  for (const name of NAMES) if (filters[name]) query.set(name, filters[name])
  if (pages > 1) query.set('pages', String(pages))
  return query.size > 0 ? `/desk/media?${query}` : '/desk/media'
}

function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}
