import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { LOCALES, type Locale } from '#lib/briefings/briefing.ts'

export const LOCALE_COOKIE = 'stet.locale'

/** The language of this request's pages: the person's choice, else the browser's first of ours, else Korean. */
export const currentLocale = cache(async (): Promise<Locale> => {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value
  return LOCALES.find(locale => locale === chosen) ?? preferred((await headers()).get('accept-language') ?? '')
})

/** The language that was chosen in this request's browser; null when none was. */
export function chosenLocale(request: Request): Locale | null {
  const [, chosen] = /(?:^|;\s*)stet\.locale=(\w+)/.exec(request.headers.get('cookie') ?? '') ?? []
  return LOCALES.find(locale => locale === chosen) ?? null
}

function preferred(acceptLanguage: string): Locale {
  const asked = acceptLanguage.split(',').map(range => range.trim().slice(0, 2).toLowerCase())
  return LOCALES.find(locale => locale === asked.find(language => LOCALES.some(known => known === language))) ?? 'ko'
}
