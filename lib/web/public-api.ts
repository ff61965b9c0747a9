import { headers } from 'next/headers'
import { cache } from 'react'
import type { Page } from '#client/pages.ts'
import { StetProblem } from '#client/problem.ts'
import { createStet, type Stet } from '#client/stet.ts'
import type { Briefing, BriefingSummary, Highlight, RelatedBriefing } from '#client/types.ts'
import { OWN_CALL, ownCallSecret } from '#lib/http/own-call.ts'
import { env } from '#lib/kernel/env.ts'

/** What the public API says of one slug: the item, where it moved, that it is gone (with the newsroom's notice), or nothing. */
export type PublicAnswer = { item: Briefing } | { movedTo: string } | { gone: string | null } | { missing: true }

/** What a reader's address narrows the list by. */
export type PublicQuery = {
  section?: string
  series?: string
  tag?: string
  author?: string
  q?: string
  cursor?: string
}
export type PublicList = Page<BriefingSummary & { highlights?: Highlight[] }>

/** One page of the public list, newest first, or of what `q` finds, best first; null when the query is none that the API takes. */
export function publicList({ q, ...query }: PublicQuery): Promise<PublicList | null> {
  return unless(['validation', 'cursor-mismatch'], null, () =>
    q ? stet().search(q, { ...query, count: true }) : stet().briefings.list(query),
  )
}

/** The sections with public briefings, asked once per page. */
export const publicSections = cache(() => stet().sections())

/** The name of the series, tag or author that the list is narrowed by; null when nothing public has it. */
export async function publicName({ series, tag, author }: PublicQuery): Promise<string | null> {
  if (author) return unless(['not-found'], null, async () => (await stet().author(author)).name)
  const terms = series ? await stet().series() : tag ? await stet().tags() : await publicSections()
  return terms.find(({ slug }) => slug === (series ?? tag))?.name ?? null
}

/** One briefing by the slug of its address, asked once per page. Throws when the API does not answer. */
export const publicBriefing = cache((slug: string): Promise<PublicAnswer> => {
  const ask = async (): Promise<PublicAnswer> => {
    const { briefing, moved } = await stet().briefings.bySlug(slug)
    return moved ? { movedTo: briefing.slug } : { item: briefing }
  }
  return ask().catch(error => {
    if (!(error instanceof StetProblem)) throw error
    if (error.code === 'gone') return { gone: error.notice }
    if (error.status === 404 || error.status === 400) return { missing: true }
    throw error
  })
})

/** Further reading under a briefing; nothing when it left the public meanwhile. */
export function relatedTo(id: string): Promise<RelatedBriefing[]> {
  return unless(['not-found', 'gone'], [], () => stet().briefings.related(id, { limit: 4 }))
}

/** Those of these briefings that are public now, in this order. */
export async function liveAmong(ids: string[]): Promise<Pick<Briefing, 'id' | 'slug' | 'title'>[]> {
  const found = ids.map(id =>
    unless(['not-found', 'gone', 'validation'], [], async () => [
      await stet().briefings.get(id, { fields: ['id', 'slug', 'title'] }),
    ]),
  )
  return (await Promise.all(found)).flat()
}

/** A slug as an address holds it, decoded; null when it is not well formed. */
export function decodeSlug(encoded: string): string | null {
  try {
    return decodeURIComponent(encoded).normalize('NFC')
  } catch {
    return null
  }
}

let client: Stet | undefined

/** The client of this very server: the reader asks as any front end does, each reader from an own share of requests. */
function stet(): Stet {
  const { host, port } = env()
  const everywhere = host === '0.0.0.0' || host === '::'
  client ??= createStet({
    url: `http://${everywhere ? '127.0.0.1' : host}:${port}`,
    fetch: async (input, init) =>
      fetch(input, { ...init, cache: 'no-store', headers: await forReader(new Headers(init?.headers)) }),
  })
  return client
}

async function forReader(sent: Headers): Promise<Headers> {
  const hops = (await headers()).get('x-forwarded-for')
  if (hops === null) return sent
  sent.set('x-forwarded-for', hops)
  sent.set(OWN_CALL, ownCallSecret())
  return sent
}

/** What `ask` gives, or `otherwise` when the API refuses with one of these codes. */
async function unless<T>(codes: string[], otherwise: T, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof StetProblem && codes.includes(error.code)) return otherwise
    throw error
  }
}
