import type { Json } from './desk.ts'

/** What the public API says of one briefing: its status, and the item where there is one. */
export async function publicItem(url: string, id: string): Promise<{ status: number; item: Json }> {
  const response = await fetch(`${url}/api/v1/briefings/${id}`)
  const json = await response.json()
  return { status: response.status, item: response.ok ? json.data : null }
}

/** The newest briefings of the public list, or those of `query`. */
export async function publicList(url: string, query = 'limit=100'): Promise<Json[]> {
  const response = await fetch(`${url}/api/v1/briefings?${query}`)
  if (!response.ok) throw new Error(`The public list answered ${response.status}.`)
  return (await response.json()).data
}

/** The entries of the JSON Feed. */
export async function publicFeed(url: string): Promise<Json[]> {
  const response = await fetch(`${url}/api/v1/feeds/briefings.json`)
  if (!response.ok) throw new Error(`The feed answered ${response.status}.`)
  return (await response.json()).items
}

export type Follower = Awaited<ReturnType<typeof startFollower>>

/** Follows sync from now on. `next` gives what it then knows of a briefing: the item, or null after a tombstone. */
export async function startFollower(url: string) {
  const known = new Map<string, Json | null>()
  let token = ''
  const pull = async (query: string): Promise<void> => {
    const response = await fetch(`${url}/api/v1/sync?${query}`)
    if (!response.ok) throw new Error(`Sync answered ${response.status}.`)
    const { items, nextPageToken, nextSyncToken } = await response.json()
    for (const { id, op, data } of items) known.set(id, op === 'upsert' ? data : null)
    token = nextPageToken ?? nextSyncToken
    if (nextPageToken) await pull(`token=${token}`)
  }
  await pull('initial=true')
  return {
    next: async (id: string): Promise<Json | null> => {
      await pull(`token=${token}`)
      return known.get(id) ?? null
    },
  }
}
