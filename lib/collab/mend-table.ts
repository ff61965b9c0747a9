import * as Y from 'yjs'
import { cellsOf, rowsOf, unevenGrid } from '#lib/document/shared-table.ts'

/** How many cells may be put in at once: a row and a column added together lack one. */
const MOST_FILLED = 1_000

/**
 * Makes all rows of a table equally wide, where one person added a column and another a row: empty cells are put at the end
 * of the shorter ones. Rows wider than most first give up empty cells at their end, so that two servers that filled the
 * same hole come to the same table again. Leaves what lacks more than so many cells, and tells how many were put in.
 */
export function mendTable(table: Y.XmlElement, filled: number): number {
  if (unevenGrid(table)) trim(table)
  const grid = unevenGrid(table)
  const lacking = grid?.missing.reduce((sum, count) => sum + count, 0) ?? 0
  if (!grid || filled + lacking > MOST_FILLED) return filled
  for (const [y, row] of rowsOf(table).entries()) {
    const cells = cellsOf(row)
    for (const [x, cell] of cells.entries()) setSpan(cell, grid.spans[y]?.[x])
    const type = cells.at(-1)?.nodeName ?? 'tableCell'
    row.push(Array.from({ length: grid.missing[y] ?? 0 }, () => emptyCell(type)))
  }
  return filled + lacking
}

function trim(table: Y.XmlElement): void {
  const { missing = [], width = 0 } = unevenGrid(table) ?? {}
  const widths = missing.map(count => width - count)
  const usual = commonest(widths)
  for (const [y, row] of rowsOf(table).entries()) {
    for (let surplus = (widths[y] ?? 0) - usual; surplus > 0 && isEmpty(cellsOf(row).at(-1)); surplus -= 1) {
      row.delete(row.length - 1, 1)
    }
  }
}

/** The number that stands most often; of two, the larger. */
function commonest(numbers: number[]): number {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  const [first] = [...counts].sort(([a, often], [b, other]) => other - often || b - a)
  return first?.[0] ?? 0
}

/** One place wide and high, with paragraphs in which nothing stands. */
function isEmpty(cell: Y.XmlElement | undefined): boolean {
  if (!cell || ['colspan', 'rowspan'].some(name => Number(cell.getAttribute(name) ?? 1) !== 1)) return false
  return cell.toArray().every(child => child instanceof Y.XmlElement && child.length === 0)
}

function setSpan(cell: Y.XmlElement, span: object = {}): void {
  for (const [name, count] of Object.entries(span)) {
    if (Number(cell.getAttribute(name) ?? 1) !== count) cell.setAttribute(name, count)
  }
}

function emptyCell(type: string): Y.XmlElement {
  const cell = new Y.XmlElement<{ colspan: number; rowspan: number }>(type)
  cell.setAttribute('colspan', 1)
  cell.setAttribute('rowspan', 1)
  cell.insert(0, [new Y.XmlElement('paragraph')])
  return cell as unknown as Y.XmlElement
}
