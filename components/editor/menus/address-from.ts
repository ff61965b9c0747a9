import { safeUrl } from '#lib/document/safe-url.ts'

const SCHEME = /^(https?:\/\/|mailto:|tel:)/i
const HOST = /^[^\s/?#@:]+\.\p{L}{2,}(:\d+)?([/?#]|$)/u
const MAIL = /^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/

/** The address that a person means: with `https://` or `mailto:` where they left that out. Null for what cannot be linked. `whole` takes only addresses that are written out, so that a pasted word is never taken for one. */
export function addressFrom(text: string, { whole = false } = {}): string | null {
  const typed = text.trim()
  if (SCHEME.test(typed)) return safeUrl(typed)
  if (whole) return null
  if (typed.startsWith('/')) return safeUrl(typed)
  if (MAIL.test(typed)) return safeUrl(`mailto:${typed}`)
  return HOST.test(typed) ? safeUrl(`https://${typed}`) : null
}
