import type { Fault } from '#lib/kernel/errors.ts'
import { childrenOf, type DocumentJson, type NodeJson } from './document-json.ts'
import { faultAt } from './refusal.ts'
import { gridOf, isLevel, type Span } from './table-grid.ts'

/** How many empty cells one document may need: more are no slip. */
const MOST_MISSING = 2_000

/** `document` with every table in it level: empty cells fill the holes, and no cell reaches over another. What would become too large goes to `faults`. */
export function levelTables(document: DocumentJson, faults: Fault[]): DocumentJson {
  return levelIn(document, '', { faults, left: MOST_MISSING })
}

type Room = { faults: Fault[]; left: number }

function levelIn<Node extends NodeJson | DocumentJson>(node: Node, pointer: string, room: Room): Node {
  const children = childrenOf(node)
  if (children.length === 0) return node
  if (node.type === 'table') return level(node, pointer, room) as Node
  const content = children.map((child, index) => levelIn(child, `${pointer}/content/${index}`, room))
  return content.every((child, index) => child === children[index]) ? node : { ...node, content }
}

function level(table: NodeJson<'table'>, pointer: string, room: Room): NodeJson {
  const rows = childrenOf(table)
  const given = rows.map(spansIn)
  const grid = gridOf(given)
  room.left -= grid?.missing.reduce((sum, count) => sum + count, 0) ?? 0
  if (!grid || room.left < 0) {
    room.faults.push(faultAt(pointer, 'too-large', 'A table is too large, or its rows are too unlike.'))
    return table
  }
  if (isLevel(given, grid)) return table
  const content = rows.map((row, y) => {
    const cells = childrenOf(row).map((cell, x) => ({ ...cell, attrs: { ...grid.spans[y]?.[x], colwidth: null } }))
    const type = cells.at(-1)?.type ?? 'tableCell'
    const empty = Array.from({ length: grid.missing[y] ?? 0 }, () => emptyCell(type))
    return { ...row, content: [...cells, ...empty] } as NodeJson
  })
  return { ...table, content } as NodeJson
}

function spansIn(row: NodeJson): Span[] {
  return childrenOf(row).map(cell => (cell as NodeJson<'tableCell'>).attrs)
}

function emptyCell(type: string): NodeJson {
  return { type, attrs: { colspan: 1, rowspan: 1, colwidth: null }, content: [{ type: 'paragraph' }] } as NodeJson
}
