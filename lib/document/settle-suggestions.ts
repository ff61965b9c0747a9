import { Fragment, type Mark, type Node } from '@tiptap/pm/model'
import { Transform } from '@tiptap/pm/transform'
import type { DocumentJson } from './document-json.ts'
import { schema } from './schema.ts'
import { ANCHOR, changeOn, isInsertedBlock, suggestionsOn } from './suggestions.ts'
import { parseDocument } from './validate.ts'

export type Verdict = 'accept' | 'reject'

type Ids = ReadonlySet<string> | null
type Piece = { node: Node; from: number; to: number; mark: Mark | null }

/** A block that is left empty goes with what stood in it, and so do these around it when nothing else is in them. */
const AROUND = ['listItem', 'bulletList', 'orderedList', 'blockquote', 'callout', 'internalNote']

/**
 * Decides the suggestions `ids` (all of them when null) by steps on `tr`. Accepted words stand and those suggested to go
 * are gone, with the block that they leave empty; rejecting gives the text as it was. No anchor stays behind.
 */
export function settleSuggestions(tr: Transform, verdict: Verdict, ids: Ids = null): void {
  const start = tr.steps.length
  const at = (pos: number, side = 1) => tr.mapping.slice(start).map(pos, side)
  tr.doc.descendants((block, pos) => {
    if (!block.isTextblock) return true
    if (block.children.some(child => suggestionsOn(child).some(mark => isMeant(mark, ids)))) {
      settleBlock(tr, block, pos, at, verdict, ids)
    }
    return false
  })
}

/** The same for a document as it is stored. Throws `validation` when what is left is no document. */
export function settledDocument(document: DocumentJson, verdict: Verdict, ids: Ids = null): DocumentJson {
  const tr = new Transform(schema.nodeFromJSON(document))
  settleSuggestions(tr, verdict, ids)
  return parseDocument(tr.doc.toJSON())
}

function settleBlock(
  tr: Transform,
  block: Node,
  pos: number,
  at: (pos: number, side?: number) => number,
  verdict: Verdict,
  ids: Ids,
): void {
  const pieces = piecesOf(block, pos + 1, ids)
  const going = goingWith(pieces, verdict)
  const isGone = going.length === pieces.length && (verdict === 'accept' || isInsertedBlock(block))
  if (isGone && removeBlock(tr, at(pos))) return
  const heir = verdict === 'reject' && isInsertedBlock(block) ? pieces.find(piece => !going.includes(piece)) : undefined
  for (const piece of pieces.toReversed()) {
    const [from, to] = [at(piece.from), at(piece.to, -1)]
    if (going.includes(piece)) tr.delete(from, to)
    else unmark(tr, piece, from, to, verdict, ids)
  }
  if (heir && going.some(({ node }) => node.text?.includes(ANCHOR))) {
    // Somebody else's words are in the block too: it stays theirs to suggest.
    tr.insert(at(pos) + 1, schemaText(tr.doc, changeOn(heir.node)))
  }
  const left = tr.doc.nodeAt(at(pos))
  if (left?.content.size === 0 && verdict === 'accept' && block.content.size > 0) removeBlock(tr, at(pos))
}

function piecesOf(block: Node, start: number, ids: Ids): Piece[] {
  const pieces: Piece[] = []
  block.forEach((node, offset) => {
    const mark = changeOn(node) ?? null
    pieces.push({
      node,
      from: start + offset,
      to: start + offset + node.nodeSize,
      mark: mark && isMeant(mark, ids) ? mark : null,
    })
  })
  return pieces
}

/** Line breaks and mentions carry no marks: between words of one deletion they go with them. */
function goingWith(pieces: Piece[], verdict: Verdict): Piece[] {
  const name = verdict === 'accept' ? 'deletion' : 'insertion'
  return pieces.filter((piece, index) => {
    if (piece.node.isText) return piece.mark?.type.name === name
    const before = pieces.slice(0, index).findLast(({ node }) => node.isText)?.mark
    const after = pieces.slice(index).find(({ node }) => node.isText)?.mark
    return verdict === 'accept' && before?.type.name === name && after !== undefined && after?.eq(before) === true
  })
}

function unmark(tr: Transform, { node, mark }: Piece, from: number, to: number, verdict: Verdict, ids: Ids): void {
  if (mark) tr.removeMark(from, to, mark)
  for (const format of suggestionsOn(node)) {
    if (format.type.name !== 'modification' || !isMeant(format, ids)) continue
    tr.removeMark(from, to, format)
    if (verdict === 'accept') reformat(tr, format, from, to)
  }
  const text = node.text ?? ''
  if (mark?.type.name !== 'insertion') return
  for (let index = text.lastIndexOf(ANCHOR); index >= 0; index = index > 0 ? text.lastIndexOf(ANCHOR, index - 1) : -1) {
    tr.delete(from + index, from + index + 1)
  }
}

function reformat(tr: Transform, { attrs, type }: Mark, from: number, to: number): void {
  if (attrs.previousValue) tr.removeMark(from, to, type.schema.markFromJSON(attrs.previousValue))
  if (attrs.newValue) tr.addMark(from, to, type.schema.markFromJSON(attrs.newValue))
}

/** False where the block has to stay: a title, a caption, the only block of a cell. */
function removeBlock(tr: Transform, pos: number): boolean {
  let $pos = tr.doc.resolve(pos)
  let to = pos + ($pos.nodeAfter?.nodeSize ?? 0)
  while ($pos.parent.childCount === 1 && AROUND.includes($pos.parent.type.name)) {
    to = $pos.after()
    $pos = tr.doc.resolve($pos.before())
  }
  if (!$pos.parent.canReplace($pos.index(), $pos.index() + 1, Fragment.empty)) return false
  tr.delete($pos.pos, to)
  return true
}

function schemaText(doc: Node, mark: Mark | undefined): Node {
  return doc.type.schema.text(ANCHOR, mark ? [mark] : [])
}

function isMeant(mark: Mark, ids: Ids): boolean {
  return ids === null || ids.has(mark.attrs.id)
}
