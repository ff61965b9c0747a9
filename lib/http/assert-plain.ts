import { AppError } from '#lib/kernel/errors.ts'

/** More than a document's 20 levels need. */
const DEPTH = 64

/** Throws `validation` for what no database holds as text (NUL, half of a character) and for more than 64 levels. Walks without recursion. */
export function assertPlain(root: unknown): void {
  const places = [{ value: root, depth: 0 }]
  for (let place = places.pop(); place; place = places.pop()) {
    const { value, depth } = place
    if (depth > DEPTH) throw new AppError('validation', `Nothing here is ${DEPTH} levels deep.`, { reason: 'depth' })
    if (typeof value === 'string') assertText(value)
    if (typeof value !== 'object' || value === null) continue
    for (const [name, member] of Object.entries(value)) {
      assertText(name)
      places.push({ value: member, depth: depth + 1 })
    }
  }
}

function assertText(text: string): void {
  if (text.isWellFormed() && !text.includes('\0')) return
  throw new AppError('validation', 'A text holds NUL or half of a character.', { reason: 'not-unicode' })
}
