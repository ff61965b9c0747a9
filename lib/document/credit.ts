import { z } from 'zod'

const part = z.string().trim().min(1).max(300)

/** Where a picture comes from: the line as it is printed, and the same in parts. Unknown parts are refused. */
export const Credit = z.strictObject({
  text: z.string().max(500),
  source: part.optional(),
  creator: part.optional(),
  editedBy: z.array(part).max(20).default([]),
  license: part.optional(),
})
export type Credit = z.output<typeof Credit>
export type CreditParts = Omit<Credit, 'text'>

/** The line to print: `text` untouched when there is one, else the parts in the order creator, source, editors, license. */
export function formatCredit(credit: Credit | null | undefined): string {
  if (!credit) return ''
  if (credit.text.trim()) return credit.text
  const parts = [credit.creator, credit.source, ...credit.editedBy, credit.license]
  return parts.filter(part => part !== undefined).join(', ')
}

/** The line as the newsroom prints it, in the language of the text: `(출처 : shutterstock, 김세진 편집)`. Empty without any part. */
export function creditLine({ source, creator, editedBy, license }: CreditParts, locale: 'ko' | 'en'): string {
  const from = [creator, source].filter(Boolean).join(', ')
  const editors = editedBy.filter(Boolean).join(', ')
  const parts =
    locale === 'ko'
      ? [from && `출처 : ${from}`, editors && `${editors} 편집`, license]
      : [from && `Source: ${from}`, editors && `edited by ${editors}`, license]
  const line = parts.filter(Boolean).join(', ')
  return line && `(${line})`
}

/** True when somebody wrote the line by hand: it says something else than its parts. */
export function isByHand(credit: Credit | null, locale: 'ko' | 'en'): boolean {
  const text = credit?.text.trim() ?? ''
  return credit !== null && text !== '' && text !== creditLine(credit, locale)
}

/** `credit` with some parts changed. The line follows the parts until somebody has written it by hand. Null when nothing is left to say. */
export function withParts(credit: Credit | null, change: Partial<CreditParts>, locale: 'ko' | 'en'): Credit | null {
  const before = credit ?? { text: '', editedBy: [] }
  const parts: CreditParts = { ...before, ...change }
  const text = isByHand(credit, locale) ? before.text : creditLine(parts, locale)
  return composed({ ...parts, text })
}

/** `credit` with the line as written by hand. Emptied, it follows the parts again. */
export function withText(credit: Credit | null, written: string, locale: 'ko' | 'en'): Credit | null {
  const parts = credit ?? { text: '', editedBy: [] }
  return composed({ ...parts, text: written.trim() || creditLine(parts, locale) })
}

/** Without parts that say nothing; null when there is nothing else. */
function composed({ text, source, creator, editedBy, license }: Credit): Credit | null {
  const editors = editedBy.filter(Boolean)
  const parts = Object.fromEntries(Object.entries({ source, creator, license }).filter(([, value]) => value))
  if (!text && Object.keys(parts).length === 0 && editors.length === 0) return null
  return { ...parts, text, editedBy: editors }
}
