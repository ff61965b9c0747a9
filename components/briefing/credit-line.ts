import type { Credit, Locale } from '#lib/briefings/briefing.ts'

type Parts = Omit<Credit, 'text'>

/** The credit line as the newsroom prints it, in the language of the text: `(출처 : shutterstock, 김세진 편집)`. Empty without any part. */
export function creditLine({ source, creator, editedBy, license }: Parts, locale: Locale): string {
  const from = [creator, source].filter(Boolean).join(', ')
  const editors = editedBy.filter(Boolean).join(', ')
  const parts =
    locale === 'ko'
      ? [from && `출처 : ${from}`, editors && `${editors} 편집`, license]
      : [from && `Source: ${from}`, editors && `edited by ${editors}`, license]
  const line = parts.filter(Boolean).join(', ')
  return line && `(${line})`
}

/** `credit` with some parts changed. The line follows the parts until someone has written it by hand. */
export function withParts(credit: Credit | null, change: Partial<Parts>, locale: Locale): Credit {
  const before = credit ?? { text: '', editedBy: [] }
  const after = { ...before, ...change }
  const followed = before.text === '' || before.text === creditLine(before, locale)
  return { ...after, text: followed ? creditLine(after, locale) : before.text }
}
