/** Sites whose posts, films and maps can stand in a text. */
export const EMBED_PROVIDERS = ['youtube', 'vimeo', 'x', 'instagram', 'map'] as const
export type EmbedProvider = (typeof EMBED_PROVIDERS)[number]
export type EmbedTarget = { provider: EmbedProvider; id: string; url: string }

type Rule = { provider: EmbedProvider; hosts: string[]; find: RegExp; urlOf: (...parts: string[]) => string }

/** What each provider's addresses look like (`find` reads path and query) and the one address that is kept. */
const RULES: Rule[] = [
  {
    provider: 'youtube',
    hosts: ['youtube.com', 'm.youtube.com', 'music.youtube.com', 'youtube-nocookie.com'],
    find: /^\/(?:watch\?(?:[^#]*&)?v=|shorts\/|live\/|embed\/)([\w-]{11})(?=$|[?&#/])/,
    urlOf: id => `https://www.youtube.com/watch?v=${id}`,
  },
  {
    provider: 'youtube',
    hosts: ['youtu.be'],
    find: /^\/([\w-]{11})(?=$|[?#/])/,
    urlOf: id => `https://www.youtube.com/watch?v=${id}`,
  },
  {
    provider: 'vimeo',
    hosts: ['vimeo.com', 'player.vimeo.com'],
    find: /^\/(?:video\/)?(\d{1,12})(?=$|[?#/])/,
    urlOf: id => `https://vimeo.com/${id}`,
  },
  {
    provider: 'x',
    hosts: ['x.com', 'twitter.com', 'mobile.twitter.com'],
    find: /^\/(?:\w{1,15}|i\/web)\/status\/(\d{1,20})(?=$|[?#/])/,
    urlOf: id => `https://x.com/i/status/${id}`,
  },
  {
    provider: 'instagram',
    hosts: ['instagram.com'],
    find: /^\/(?:[\w.]{1,30}\/)?(?:p|reel|tv)\/([\w-]{5,40})(?=$|[?#/])/,
    urlOf: id => `https://www.instagram.com/p/${id}/`,
  },
  {
    provider: 'map',
    hosts: ['openstreetmap.org'],
    find: /^\/?(?:\?[^#]*)?#map=(\d{1,2}\/-?\d{1,2}(?:\.\d{1,7})?\/-?\d{1,3}(?:\.\d{1,7})?)(?=$|&)/,
    urlOf: id => `https://www.openstreetmap.org/#map=${id}`,
  },
  {
    provider: 'map',
    hosts: ['place.map.kakao.com'],
    find: /^\/(\d{1,12})(?=$|[?#/])/,
    urlOf: id => `https://place.map.kakao.com/${id}`,
  },
]

/** What an address shows when it is one of a known provider, with its one spelling; null for any other. Asks nobody. */
export function embedOf(address: string): EmbedTarget | null {
  if (!URL.canParse(address)) return null
  const { protocol, hostname, pathname, search, hash, port, username, password } = new URL(address)
  if (!['http:', 'https:'].includes(protocol) || port || username || password) return null
  const host = hostname.replace(/^www\./, '')
  for (const { provider, hosts, find, urlOf } of RULES) {
    const id = hosts.includes(host) ? find.exec(pathname + search + hash)?.[1] : undefined
    if (id) return { provider, id, url: urlOf(id) }
  }
  return null
}
