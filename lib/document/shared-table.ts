import * as Y from 'yjs'
import { type Grid, gridOf, isLevel, type Span } from './table-grid.ts'

/** How the cells of a table in a co-edited document should lie; null when they lie so, or when the table is too large. */
export function unevenGrid(table: Y.XmlElement): Grid | null {
  const rows = rowsOf(table).map(row => cellsOf(row).map(spanOf))
  const grid = gridOf(rows)
  return grid === null || isLevel(rows, grid) ? null : grid
}

/** Whether some table below `parent` is uneven. */
export function hasUnevenTable(parent: Y.XmlFragment): boolean {
  return parent.toArray().some(child => {
    if (!(child instanceof Y.XmlElement)) return false
    return child.nodeName === 'table' ? unevenGrid(child) !== null : hasUnevenTable(child)
  })
}

/** The rows of a table, without what does not belong there. */
export function rowsOf(table: Y.XmlElement): Y.XmlElement[] {
  return elementsOf(table, ['tableRow'])
}

/** The cells of a row, without what does not belong there. */
export function cellsOf(row: Y.XmlElement): Y.XmlElement[] {
  return elementsOf(row, ['tableCell', 'tableHeader'])
}

function elementsOf(parent: Y.XmlElement, names: string[]): Y.XmlElement[] {
  return parent
    .toArray()
    .filter((child): child is Y.XmlElement => child instanceof Y.XmlElement && names.includes(child.nodeName))
}

function spanOf(cell: Y.XmlElement): Span {
  return { colspan: countOf(cell, 'colspan'), rowspan: countOf(cell, 'rowspan') }
}

/** What is no count of columns or rows is left to validation. */
function countOf(cell: Y.XmlElement, name: string): number {
  const value: unknown = cell.getAttribute(name)
  return Number.isInteger(value) && (value as number) >= 1 ? (value as number) : 1
}
