import type { Node } from '@tiptap/pm/model'
import type { DocumentJson } from '#lib/document/document-json.ts'
import { type Hint, hintsOf } from '#lib/document/house-style.ts'

/** A hint with the stretch of the document where it stands. `key` names it as long as its line says the same before and after it. */
export type PlacedHint = Omit<Hint, 'path'> & { key: string }

const AROUND = 12

/** What the house style would change in this document, but for what a person said to ignore. */
export function hintPlaces(doc: Node, ignored: ReadonlySet<string>): PlacedHint[] {
  return hintsOf(doc.toJSON() as DocumentJson).flatMap(({ path, ...hint }) => {
    const start = startOf(doc, path)
    const [from, to] = [start + hint.from, start + hint.to]
    const before = doc.textBetween(Math.max(start, from - AROUND), from, '', '\uFFFC')
    const key = `${hint.kind} ${before}[${hint.found}]`
    return ignored.has(key) ? [] : [{ ...hint, from, to, key }]
  })
}

/** The position before the first letter of the block that a JSON pointer names. */
function startOf(doc: Node, path: string): number {
  let node = doc
  let position = 0
  for (const [, index] of path.matchAll(/\/content\/(\d+)/g)) {
    const child = Number(index)
    for (let before = 0; before < child; before += 1) position += node.child(before).nodeSize
    node = node.child(child)
    position += 1
  }
  return position
}
