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
