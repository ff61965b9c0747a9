import { safeUrl } from '../safe-url.ts'

/** Addresses that only lead on to another one, and the parameter that names it. */
const REDIRECTS: { host: RegExp; path: RegExp; parameters: string[] }[] = [
  { host: /^(www\.)?google\.[a-z.]+$/, path: /^\/url$/, parameters: ['q', 'url'] },
  { host: /^lm?\.facebook\.com$/, path: /^\/l\.php$/, parameters: ['u'] },
  { host: /\.safelinks\.protection\.outlook\.com$/, path: /^\//, parameters: ['url'] },
  { host: /^(www\.)?youtube\.com$/, path: /^\/redirect$/, parameters: ['q'] },
]

/** Where a foreign link leads, as readers may follow it; null when it has no such address. A path is of the foreign site: without `base` nobody knows where it leads. */
export function linkAddress(href: string, base?: string): string | null {
  const trimmed = href.trim()
  if (/^(mailto|tel):/i.test(trimmed)) return safeUrl(trimmed.replace(/\s/g, '')) ?? safeUrl(trimmed.split('?')[0])
  const absolute = absoluteAddress(trimmed, base)
  return absolute && safeUrl(direct(absolute))
}

/** An http or https address in full; null for any other. */
export function absoluteAddress(address: string, base?: string): string | null {
  const written = address.startsWith('//') ? `https:${address}` : address
  if (!URL.canParse(written, base)) return null
  const { protocol, href } = new URL(written, base)
  if (protocol !== 'http:' && protocol !== 'https:') return null
  // As it was written, where that can stay: another spelling is another text to readers.
  return safeUrl(address) === address && !address.startsWith('/') ? address : href
}

function direct(address: string, left = 3): string {
  const { hostname, pathname, searchParams } = new URL(address)
  const redirect = REDIRECTS.find(({ host, path }) => host.test(hostname) && path.test(pathname))
  const target = redirect?.parameters.map(name => searchParams.get(name)).find(value => value !== null)
  const next = target ? absoluteAddress(target) : null
  return next && left > 0 ? direct(next, left - 1) : address
}
