import type * as Y from 'yjs'

/** Marks that cannot stand together on a text, the one that wins first: a word that nobody accepted yet must not pass for accepted. */
const RIVALS = ['insertion', 'deletion', 'modification']

export type Clash = { index: number; length: number; losers: string[] }

/** The stretches of a co-edited text where two people's marks exclude each other, each with the marks to take off. */
export function clashingMarks(text: Y.XmlText): Clash[] {
  const clashes: Clash[] = []
  let index = 0
  for (const { insert, attributes } of text.toDelta() as { insert: unknown; attributes?: object }[]) {
    const length = typeof insert === 'string' ? insert.length : 1
    const rivals = Object.keys(attributes ?? {}).filter(key => RIVALS.includes(nameOf(key)))
    const winner = RIVALS.find(name => rivals.some(key => nameOf(key) === name))
    const losers = rivals.filter(key => nameOf(key) !== winner)
    if (losers.length > 0) clashes.push({ index, length, losers })
    index += length
  }
  return clashes
}

/** Marks that may stand several times on one text carry a hash behind their name. */
function nameOf(key: string): string {
  return key.split('--')[0] ?? key
}
