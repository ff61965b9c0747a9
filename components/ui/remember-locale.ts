import type { Locale } from '#lib/briefings/briefing.ts'

const YEAR_SECONDS = 365 * 24 * 3600

/** Keeps the chosen language in this browser for a year. The pages read the cookie; it holds nothing else. */
export function rememberLocale(locale: Locale): void {
  const secure = window.location.protocol === 'https:' ? '; Secure' : ''
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox ESR and needs https.
  document.cookie = `stet.locale=${locale}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax${secure}`
  document.documentElement.lang = locale
}
