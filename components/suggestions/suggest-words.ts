import type { Node, ResolvedPos } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { ANCHOR, changeOn, isInsertedBlock, suggestionsOn } from '#lib/document/suggestions.ts'
import type { Change } from './changes-of.ts'
import { holdsMore } from './holds-more.ts'
import { linesOf, type Run } from './lines-of.ts'

/** Who suggests: which suggestions are theirs, and how a new one is called. */
export type Author = { isOwn: (id: string) => boolean; newId: () => string }

/** What became of an intention: where the caret belongs, or why nothing could be suggested. */
export type Outcome = { caret: number; isMore: boolean } | 'structure' | 'others'

/** Suggests one change of words by steps on `tr`, whose document still has the change's positions. */
export function suggestWords(tr: Transaction, change: Change, author: Author): Outcome {
  const { from, to } = change
  const { lines, ...said } = linesOf(change.slice)
  const isMore = said.isMore || holdsMore(tr.doc, from, to)
  const $from = tr.doc.resolve(from)
  const id = ownIdAt(tr.doc, from, to, author) ?? author.newId()
  if (joinsBlocks(tr.doc, from, to, lines)) return joinBlocks(tr, from, to, id, author, isMore)
  if (!$from.parent.isTextblock) return betweenBlocks(tr, change, lines, isMore, id, author)
  const begins = tr.steps.length
  const isTouched = strike(tr, from, to, id, author)
  const at = tr.mapping.slice(begins).map(Math.min(to, $from.end()), -1)
  const [first = [], ...rest] = lines
  const says = first.length > 0 || rest.length > 0
  if (!says && from < to && isTouched !== 'done') return isTouched
  const end = write(tr, at, first, id)
  if (rest.length === 0) return { caret: says ? end : tr.mapping.slice(begins).map(from, -1), isMore }
  return split(tr, end, rest, id, author, isMore)
}

/** Marks what stands in a range as deleted and takes out what this person only suggested; words of others stay. */
function strike(
  tr: Transaction,
  from: number,
  to: number,
  id: string,
  author: Author,
): 'done' | 'structure' | 'others' {
  const begins = tr.steps.length
  let met: 'done' | 'structure' | 'others' = 'structure'
  const deletion = tr.doc.type.schema.marks.deletion
  const pieces: { node: Node; start: number; end: number }[] = []
  tr.doc.nodesBetween(from, to, (node, pos) => {
    if (node.isText) pieces.push({ node, start: Math.max(pos, from), end: Math.min(pos + node.nodeSize, to) })
  })
  for (const { node, start, end } of pieces.toReversed()) {
    const marks = suggestionsOn(node)
    const change = changeOn(node)
    if (change?.type.name === 'deletion') met = 'done'
    else if (marks.some(({ attrs }) => !author.isOwn(attrs.id))) met = met === 'done' ? 'done' : 'others'
    else {
      met = 'done'
      const at = tr.mapping.slice(begins).map(start)
      if (change) tr.delete(at, at + end - start)
      else if (deletion) tr.addMark(at, at + end - start, deletion.create({ id }))
    }
  }
  return met
}

/** Writes text at a place as suggested; gives the place behind it. */
function write(tr: Transaction, at: number, runs: Run[], id: string): number {
  const { schema } = tr.doc.type
  const { parent } = tr.doc.resolve(at)
  let end = at
  for (const { text, marks } of runs) {
    const allowed = parent.type.allowedMarks(marks)
    tr.insert(end, schema.text(text, schema.marks.insertion?.create({ id }).addToSet(allowed)))
    end += text.length
  }
  return end
}

/** Goes on in new blocks after the one at `end`, with what stood behind it there. */
function split(tr: Transaction, end: number, rest: Run[][], id: string, author: Author, isMore: boolean): Outcome {
  const $end = tr.doc.resolve(end)
  const isBefore = $end.parentOffset === 0 && $end.parent.content.size > 0 && rest.length === 1 && rest[0]?.length === 0
  const place = placeFor($end, isBefore)
  if (!place) return 'structure'
  if (isBefore) {
    const block = place.make(tr, [], id)
    tr.insert(place.pos, block)
    return { caret: end + block.nodeSize, isMore }
  }
  const tail = tailOf($end, author)
  if (!tail) return 'others'
  strike(tr, end, $end.end(), id, author)
  let pos = place.pos - ($end.end() - tr.doc.resolve(end).end())
  let caret = end
  for (const [index, line] of rest.entries()) {
    const block = place.make(tr, index === rest.length - 1 ? [...line, ...tail] : line, id)
    tr.insert(pos, block)
    caret = pos + place.depth + ANCHOR.length + lengthOf(line)
    pos += block.nodeSize
  }
  return { caret, isMore }
}

type Place = { pos: number; depth: number; make: (tr: Transaction, runs: Run[], id: string) => Node }

/** Where a new block goes beside the one at `$at`, and what it is; null where none can stand. */
function placeFor($at: ResolvedPos, isBefore: boolean): Place | null {
  const name = $at.parent.type.name
  const item = $at.depth > 1 && $at.node(-1).type.name === 'listItem' ? $at.node(-1) : null
  // Behind the words of an item stand its inner lists: a new item would come after them.
  if (item && (item.childCount > 1 || $at.index(-1) > 0)) return null
  const level = item ? -1 : 0
  const type = $at.parent.type.schema.nodes[name === 'keyPoint' ? 'keyPoint' : 'paragraph']
  const outer = $at.depth + level
  if (!type || outer < 1) return null
  const index = isBefore ? $at.index(outer - 1) : $at.indexAfter(outer - 1)
  if (!$at.node(outer - 1).canReplaceWith(index, index, item ? item.type : type)) return null
  return {
    pos: isBefore ? $at.before(outer) : $at.after(outer),
    depth: item ? 2 : 1,
    make: (tr, runs, id) => {
      const block = type.create(null, contentOf(tr, runs, id))
      return item ? item.type.create(null, block) : block
    },
  }
}

function contentOf(tr: Transaction, runs: Run[], id: string): Node[] {
  const { schema } = tr.doc.type
  const insertion = schema.marks.insertion?.create({ id })
  const anchored: Run[] = [{ text: ANCHOR, marks: [] }, ...runs]
  return anchored.map(({ text, marks }) => schema.text(text, insertion?.addToSet(marks)))
}

/** The words from `$at` to the end of its block, to be said again elsewhere; null when something stands there that cannot. */
function tailOf($at: ResolvedPos, author: Author): Run[] | null {
  const runs: Run[] = []
  let isMovable = true
  $at.parent.nodesBetween($at.parentOffset, $at.parent.content.size, (node, pos) => {
    const change = changeOn(node)
    if (!node.isText || suggestionsOn(node).some(({ attrs }) => !author.isOwn(attrs.id))) isMovable = false
    else if (change?.type.name !== 'deletion') {
      const text = (node.text ?? '').slice(Math.max(0, $at.parentOffset - pos))
      const marks = node.marks.filter(mark => !['comment', 'insertion', 'modification'].includes(mark.type.name))
      runs.push({ text: text.replaceAll(ANCHOR, ''), marks })
    }
  })
  return isMovable ? runs.filter(({ text }) => text !== '') : null
}

function joinsBlocks(doc: Node, from: number, to: number, lines: Run[][]): boolean {
  const [$from, $to] = [doc.resolve(from), doc.resolve(to)]
  if (from === to || lines.some(line => line.length > 0) || lines.length > 1) return false
  const words = doc.textBetween(from, to, '', '\uFFFC')
  // Taking out the anchor is taking the block back.
  if ($from.parent === $to.parent) return words === ANCHOR && isInsertedBlock($from.parent) && $from.parentOffset === 0
  return $from.parent.isTextblock && $to.parent.isTextblock && words.replaceAll(ANCHOR, '') === ''
}

/** Two blocks become one: the words of the second are suggested at the end of the first and struck where they were. */
function joinBlocks(tr: Transaction, from: number, to: number, id: string, author: Author, isMore: boolean): Outcome {
  const $to = tr.doc.resolve(to)
  const first = $to.parent === tr.doc.resolve(from).parent ? blockBefore($to) : from
  if (first === null) return 'structure'
  const $first = tr.doc.resolve(first)
  if ($first.parent.type.spec.isolating || $to.parent.type.spec.isolating) return 'structure'
  if ($to.parent.content.size === 0) return 'structure'
  const moved = tailOf(tr.doc.resolve($to.start()), author)
  if (!moved) return 'others'
  const isTakenBack = isInsertedBlock($to.parent)
  const own = changeOn($to.parent.firstChild ?? $to.parent)?.attrs.id ?? id
  if (isTakenBack) {
    const outer = $to.depth > 1 && $to.node(-1).childCount === 1 && $to.node(-1).type.name === 'listItem' ? -1 : 0
    tr.delete($to.before($to.depth + outer), $to.after($to.depth + outer))
  } else strike(tr, $to.start(), $to.end(), id, author)
  write(tr, first, moved, isTakenBack ? own : id)
  return { caret: first, isMore }
}

/** The end of the words before this block; null when a picture, a box or nothing is there. */
function blockBefore($at: ResolvedPos): number | null {
  let found: number | null = null
  $at.doc.nodesBetween(0, $at.before(), (node, pos) => {
    if (node.isTextblock && pos + node.nodeSize <= $at.before()) found = pos + node.nodeSize - 1
    else if (node.isLeaf && !node.isText && node.isBlock) found = null
  })
  return found
}

/** Whole blocks come or go: those that go are struck word by word, those that come are new ones of words alone. */
function betweenBlocks(
  tr: Transaction,
  { from, to }: Change,
  lines: Run[][],
  isMore: boolean,
  id: string,
  author: Author,
): Outcome {
  const begins = tr.steps.length
  const blocks = lines[0]?.length === 0 ? lines.slice(1) : lines
  const said = isMore || from < to ? blocks.filter(line => line.length > 0) : blocks
  const met = from < to ? strike(tr, from, to, id, author) : 'structure'
  if (said.length === 0) return met === 'done' ? { caret: from, isMore } : met
  const paragraph = tr.doc.type.schema.nodes.paragraph
  const $to = tr.doc.resolve(tr.mapping.slice(begins).map(to))
  if (!paragraph || $to.parent.isTextblock || !$to.parent.canReplaceWith($to.index(), $to.index(), paragraph)) {
    return 'structure'
  }
  let pos = $to.pos
  for (const line of said) {
    const block = paragraph.create(null, contentOf(tr, line, id))
    tr.insert(pos, block)
    pos += block.nodeSize
  }
  return { caret: pos - 1, isMore }
}

/** This person's own suggestion right beside the place: what is written or struck there belongs to it. */
function ownIdAt(doc: Node, from: number, to: number, author: Author): string | null {
  const beside = [doc.resolve(from).nodeBefore, doc.resolve(to).nodeAfter]
  for (const node of beside) {
    const id = node && changeOn(node)?.attrs.id
    if (id && author.isOwn(id)) return id
  }
  return null
}

function lengthOf(runs: Run[]): number {
  return runs.reduce((sum, { text }) => sum + text.length, 0)
}
