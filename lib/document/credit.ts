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

/** The line to print: `text` untouched when there is one, else the parts in the order creator, source, editors, license. */
export function formatCredit(credit: Credit | null | undefined): string {
  if (!credit) return ''
  if (credit.text.trim()) return credit.text
  const parts = [credit.creator, credit.source, ...credit.editedBy, credit.license]
  return parts.filter(part => part !== undefined).join(', ')
}
