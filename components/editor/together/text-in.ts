import * as Y from 'yjs'

const LONGEST = 24

/** The beginning of what stands in a block, as long as fits beside a name. */
export function textIn(block: Y.XmlElement): string {
  const text = block
    .toArray()
    .map(child => (child instanceof Y.XmlText ? plain(child) : ''))
    .join('')
    .trim()
  const characters = [...text]
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : text
}

function plain(text: Y.XmlText): string {
  return (text.toDelta() as { insert: unknown }[])
    .map(({ insert }) => (typeof insert === 'string' ? insert : ''))
    .join('')
}
