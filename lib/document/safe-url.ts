const FORBIDDEN = /[\s\p{Cc}\\<>"`]/u
const WEB = /^https?:\/\/[^/?#]/i
const MAIL = /^mailto:[^@]+@[^@]+$/i
const PHONE = /^tel:\+?[0-9][0-9().;=a-z-]*$/i
const LONGEST = 2048

/** `value` itself when a reader may follow it: http, https, mailto, tel, or a path of this site (`/…`, not `//host`). Null for everything else, also for white space, control characters and backslashes, which browsers drop or turn. */
export function safeUrl(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > LONGEST || FORBIDDEN.test(value)) return null
  if (value.startsWith('/')) return value.startsWith('//') ? null : value
  if (WEB.test(value)) return URL.canParse(value) ? value : null
  return MAIL.test(value) || PHONE.test(value) ? value : null
}
