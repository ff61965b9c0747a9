import type { Mark, Node, Slice } from '@tiptap/pm/model'
import { DESK_MARKS } from '#lib/document/desk-marks.ts'
import { ANCHOR } from '#lib/document/suggestions.ts'

/** A run of text with the formatting that readers see. */
export type Run = { text: string; marks: readonly Mark[] }

/** What a slice says, block by block, and whether it holds what cannot be said in words: a picture, a box, a line. */
export type Lines = { lines: Run[][]; isMore: boolean }

/** The words of a slice. A line break begins a new line; a mention becomes its name. */
export function linesOf(slice: Slice): Lines {
  const lines: Run[][] = [[]]
  let isMore = false
  let isBegun = slice.openStart > 0
  const read = (node: Node) => {
    if (node.isTextblock) {
      if (isBegun && lines.length === 1 && lines[0]?.length === 0) isBegun = false
      else lines.push([])
      node.forEach(read)
    } else if (node.isText) lines.at(-1)?.push({ text: node.text ?? '', marks: node.marks })
    else if (node.type.name === 'hardBreak') lines.push([])
    else if (node.type.name === 'mention') lines.at(-1)?.push({ text: node.attrs.label, marks: [] })
    else if (node.isLeaf) isMore = true
    else {
      if (['figure', 'gallery', 'table'].includes(node.type.name)) isMore = true
      node.forEach(read)
    }
  }
  slice.content.forEach(read)
  return { lines: lines.map(clean), isMore }
}

function clean(line: Run[]): Run[] {
  return line
    .map(({ text, marks }) => ({
      text: text.replaceAll(ANCHOR, ''),
      marks: marks.filter(({ type }) => !DESK_MARKS.includes(type.name)),
    }))
    .filter(({ text }) => text !== '')
}
