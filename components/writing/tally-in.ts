import type { Node } from '@tiptap/pm/model'
import { type Tally, tallyOf } from '#lib/document/counts.ts'
import { isUnread, wordsOf } from './words-of.ts'

/** A block that nobody changed stays the same object: it is counted once. */
const known = new WeakMap<Node, Tally>()

/** What is counted in the text of a whole document, as `wordsOf` gives it. After a change only the blocks that changed are read. */
export function tallyIn(doc: Node): Tally {
  const sum: Tally = { characters: 0, withoutSpaces: 0, words: 0, hangul: 0, latinWords: 0, numbers: 0 }
  doc.descendants(node => {
    if (isUnread(node)) return false
    if (!node.isTextblock) return true
    const tally = known.get(node) ?? tallyOf(wordsOf(node))
    known.set(node, tally)
    for (const name of Object.keys(sum) as (keyof Tally)[]) sum[name] += tally[name]
    return false
  })
  return sum
}
