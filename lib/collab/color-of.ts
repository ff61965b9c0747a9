const COLORS = ['#1f6feb', '#b3420d', '#0f766e', '#8a3ffc', '#9f1853', '#4d6b00', '#a05a00', '#005d8f'] as const

/** The colour of a person's caret, always the same one; dark enough for white letters (4.5:1). */
export function colorOf(personId: string): string {
  let sum = 0
  for (const character of personId) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) >>> 0
  return COLORS[sum % COLORS.length] ?? COLORS[0]
}
