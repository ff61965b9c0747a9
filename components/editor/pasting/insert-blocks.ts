import type { Editor } from '@tiptap/core'
import { Fragment, type Node, type ResolvedPos, Slice } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { isSuggesting } from '#components/suggestions/is-suggesting.ts'
import type { NodeJson } from '#lib/document/document-json.ts'
import { inCell } from '#lib/document/paste/fit-blocks.ts'
import { WAITING } from '#lib/document/paste/pasted.ts'
import { changesText } from '../changes-text.ts'
import { keepPlace, type Place } from './place.ts'

/** Where a picture that is not here yet will stand, with the caption that it brings. */
export type PicturePlace = { figure: Node; place: Place }

/** Puts blocks in the place of the selection, as far as that place holds them: a line in a caption, paragraphs in a table. Figures of waiting pictures are not put in; their places are given, in reading order. A suggestion of words has none. Null when it is refused. */
export function insertBlocks(editor: Editor, blocks: NodeJson[]): PicturePlace[] | null {
  const { view } = editor
  const { $from } = view.state.selection
  const slice = sliceFor($from, blocks)
  const single = slice.openStart === 0 && slice.openEnd === 0 && slice.content.childCount === 1
  const [only] = slice.content.content
  const { tr } = view.state
  if (single && only) tr.replaceSelectionWith(only)
  else tr.replaceSelection(slice)
  const waiting = takeOut(tr)
  // A table holds no pictures: they come behind it.
  const hidden = isIn($from, CELLS) ? behindTable(tr, $from, blocks) : []
  tr.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste')
  if (!changesText(view, tr) && tr.docChanged) return null
  if (isSuggesting(editor)) return []
  return [...waiting, ...hidden].map(({ figure, position }) => ({ figure, place: keepPlace(view, position) }))
}

const CELLS = ['tableCell', 'tableHeader']
const LINES = ['caption', 'pullquote']

function sliceFor($from: ResolvedPos, blocks: NodeJson[]): Slice {
  const { schema } = $from.doc.type
  if (LINES.includes($from.parent.type.name)) return new Slice(lineOf(Fragment.fromJSON(schema, blocks)), 0, 0)
  const isCell = isIn($from, CELLS)
  const fitting = isCell ? inCell(blocks.filter(({ type }) => type !== 'figure')) : blocks
  const content = Fragment.fromJSON(schema, fitting)
  // A list put into a list goes on with it; elsewhere it stays a block of its own.
  const deep = isIn($from, ['listItem'])
  return new Slice(
    content,
    openness(content.firstChild, deep, 'firstChild'),
    openness(content.lastChild, deep, 'lastChild'),
  )
}

function openness(block: Node | null, deep: boolean, end: 'firstChild' | 'lastChild'): number {
  if (!block) return 0
  if (block.type.name === 'paragraph') return 1
  if (!deep || !/^(bulletList|orderedList|listItem)$/.test(block.type.name)) return 0
  const inner = openness(block[end], deep, end)
  return inner > 0 ? inner + 1 : 0
}

/** All words of the blocks as one line. */
function lineOf(blocks: Fragment): Fragment {
  const words: Node[] = []
  blocks.descendants(node => {
    if (!node.isTextblock) return true
    if (words.length > 0 && node.childCount > 0) words.push(node.type.schema.text(' '))
    node.forEach(child => {
      words.push(child)
    })
    return false
  })
  return Fragment.from(words)
}

type Found = { figure: Node; position: number }

/** Takes the figures of waiting pictures out again, before anybody sees them. */
function takeOut(tr: Transaction): Found[] {
  const found: Found[] = []
  tr.doc.descendants((node, position) => {
    if (node.type.name === 'figure' && String(node.attrs.mediaId).startsWith(WAITING))
      found.push({ figure: node, position })
    return !node.isTextblock
  })
  const since = tr.mapping.maps.length
  for (const { figure, position } of found.toReversed()) {
    const $at = tr.doc.resolve(position)
    const paragraph = tr.doc.type.schema.nodes.paragraph
    if ($at.parent.canReplace($at.index(), $at.index() + 1)) tr.delete(position, position + figure.nodeSize)
    else if (paragraph) tr.replaceWith(position, position + figure.nodeSize, paragraph.create())
  }
  return found.map(({ figure, position }) => ({ figure, position: tr.mapping.slice(since).map(position, -1) }))
}

function behindTable(tr: Transaction, $from: ResolvedPos, blocks: NodeJson[]): Found[] {
  let depth = $from.depth
  while (depth > 1 && $from.node(depth).type.name !== 'table') depth -= 1
  const position = tr.mapping.map($from.after(depth))
  const figures = blocks.filter(({ type }) => type === 'figure')
  return Fragment.fromJSON(tr.doc.type.schema, figures).content.map(figure => ({ figure, position }))
}

function isIn($from: ResolvedPos, names: string[]): boolean {
  return Array.from({ length: $from.depth }, (_, depth) => $from.node(depth + 1).type.name).some(name =>
    names.includes(name),
  )
}
