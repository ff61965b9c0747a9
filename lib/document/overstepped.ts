import type { Node } from '@tiptap/pm/model'
import { Transform } from '@tiptap/pm/transform'
import type { DocumentJson } from './document-json.ts'
import { schema } from './schema.ts'
import { settleSuggestions } from './settle-suggestions.ts'
import { ANCHOR, isInsertedBlock, suggestionsOn } from './suggestions.ts'

type Piece = { key: string; text: string; at: number; to: number; parent: Node | null }

/**
 * Where a change does more than suggest, as a JSON pointer into the document; null when it does not. What stands (the
 * text as if every suggestion were rejected, with its comments) must be the same, and suggestions that are not the
 * writer's own must stay as they are and where they are.
 */
export function overstepped(before: DocumentJson, after: DocumentJson, isOwn: (id: string) => boolean): string | null {
  return oversteppedIn(schema.nodeFromJSON(before), schema.nodeFromJSON(after), isOwn)
}

/** The same for the editor's own trees. */
export function oversteppedIn(before: Node, after: Node, isOwn: (id: string) => boolean): string | null {
  if (before.eq(after)) return null
  const [stood, stands] = [standing(before), standing(after)]
  const difference = stood.content.findDiffStart(stands.content)
  if (difference !== null) return pointerTo(stood, difference)
  return foreign(before, isOwn) === foreign(after, isOwn) ? null : ''
}

/** The document as it stands until somebody decides. */
export function standing(doc: Node): Node {
  const tr = new Transform(doc)
  settleSuggestions(tr, 'reject')
  return tr.doc
}

/** What other people suggest, each piece with its place among the letters and blocks that stand. */
function foreign(doc: Node, isOwn: (id: string) => boolean): string {
  const pieces: Piece[] = []
  let place = 0
  doc.descendants((node, _pos, parent) => {
    const marks = suggestionsOn(node)
    const stands = marks.every(({ type }) => type.name !== 'insertion')
    const length = stands ? (node.text?.length ?? 0) : 0
    for (const mark of marks.filter(({ attrs }) => !isOwn(attrs.id))) {
      const key = JSON.stringify([mark, stands ? [] : node.marks.filter(other => other !== mark)])
      const text = (node.text ?? '').replaceAll(ANCHOR, '')
      const last = pieces.findLast(piece => piece.key === key && piece.to === place)
      if (!last) pieces.push({ key, text, at: place, to: place + length, parent })
      else
        Object.assign(last, {
          text: last.text + (last.parent === parent ? '' : '\n') + text,
          to: place + length,
          parent,
        })
    }
    place += length
    if (!node.isText && (node.isLeaf || (node.isTextblock && !isInsertedBlock(node)))) place += 1
  })
  return JSON.stringify(pieces.filter(({ text }) => text).map(({ key, text, at }) => [key, text, at]))
}

function pointerTo(doc: Node, pos: number): string {
  const $pos = doc.resolve(Math.min(pos, doc.content.size))
  return Array.from({ length: $pos.depth + 1 }, (_, depth) => `/content/${$pos.index(depth)}`).join('')
}
