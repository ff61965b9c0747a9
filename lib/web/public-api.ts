import { cache } from 'react'
import { env } from '#lib/kernel/env.ts'

/** What the public API says of one slug: the item, where it moved, that it is gone (with the newsroom's notice), or nothing. */
export type PublicAnswer = { item: unknown } | { movedTo: string } | { gone: string | null } | { missing: true }

/** One page of the public list, newest first. Throws when the API does not answer. */
export async function publicList(
  query: Record<string, string | undefined>,
): Promise<{ data: unknown[]; nextCursor: string | null }> {
  const given = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []))
  const answer = await ask(`/briefings?${new URLSearchParams(given)}`)
  if (!answer.ok) throw new Error(`The public API answered ${answer.status}.`)
  const { data, page } = await answer.json()
  return { data, nextCursor: page.nextCursor }
}

/** One briefing by the slug of its address, asked once per page. Throws when the API does not answer. */
export const publicBriefing = cache(async (slug: string): Promise<PublicAnswer> => {
  const answer = await ask(`/briefings/by-slug/${encodeURIComponent(slug)}`)
  if (answer.ok) return { item: (await answer.json()).data }
  if (answer.status === 308) return { movedTo: lastSegment(answer.headers.get('Location') ?? '') }
  if (answer.status === 410) return { gone: (await answer.json()).notice ?? null }
  if (answer.status === 404 || answer.status === 400) return { missing: true }
  throw new Error(`The public API answered ${answer.status}.`)
})

/** A slug as an address holds it, decoded; null when it is not well formed. */
export function decodeSlug(encoded: string): string | null {
  try {
    return decodeURIComponent(encoded).normalize('NFC')
  } catch {
    return null
  }
}

function ask(path: string): Promise<Response> {
  const { host, port } = env()
  const everywhere = host === '0.0.0.0' || host === '::'
  return fetch(`http://${everywhere ? '127.0.0.1' : host}:${port}/api/v1${path}`, {
    cache: 'no-store',
    redirect: 'manual',
  })
}

function lastSegment(location: string): string {
  return decodeSlug(new URL(location, 'http://localhost').pathname.split('/').at(-1) ?? '') ?? ''
}
