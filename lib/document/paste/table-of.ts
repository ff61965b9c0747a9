import type { NodeJson } from '../document-json.ts'

export type TableCell = { isHeader: boolean; content: NodeJson[] }

const MOST_SPAN = 50

/** True for a table that only puts things beside or into one another: one cell, one column, or tables in its cells. */
export function isForLayout(table: Element): boolean {
  if (/^(presentation|none)$/.test(table.getAttribute('role') ?? '')) return true
  if (table.querySelector('table')) return true
  const rows = rowsOf(table)
  return rows.every(row => cellsOf(row).length <= 1)
}

/** The table as the schema has it, every row as wide as the widest; null for one without words. Throws nothing: spans that reach too far are cut. */
export function tableOf(table: Element, read: (cell: Element) => TableCell): NodeJson | null {
  const rows = rowsOf(table).filter(row => cellsOf(row).length > 0)
  const taken: boolean[][] = rows.map(() => [])
  const cells = rows.map((row, y) =>
    cellsOf(row).map(cell => {
      const x = firstFree(taken[y])
      const colspan = widthAt(taken[y], x, span(cell, 'colspan'))
      const rowspan = Math.min(span(cell, 'rowspan'), rows.length - y)
      occupy(taken, { x, y, colspan, rowspan })
      return { ...read(cell), x, colspan, rowspan }
    }),
  )
  if (cells.flat().every(({ content }) => content.every(block => !('content' in block)))) return null
  const width = Math.max(...taken.map(row => row.length))
  const content = cells.map((row, y): NodeJson => {
    const missing = Array.from({ length: width }, (_, x) => x).filter(x => !taken[y]?.[x])
    const empty = missing.map(x => ({ ...EMPTY, x, colspan: 1, rowspan: 1 }))
    return { type: 'tableRow', content: [...row, ...empty].sort((a, b) => a.x - b.x).map(cellJson) }
  })
  return { type: 'table', content }
}

const EMPTY: TableCell = { isHeader: false, content: [{ type: 'paragraph' }] }

function cellJson({ isHeader, content, colspan, rowspan }: TableCell & { colspan: number; rowspan: number }): NodeJson {
  const attrs = { colspan, rowspan, colwidth: null }
  return { type: isHeader ? 'tableHeader' : 'tableCell', attrs, content }
}

function rowsOf(table: Element): Element[] {
  return [...table.children].flatMap(child => {
    const tag = child.localName.toLowerCase()
    if (tag === 'tr') return [child]
    return ['thead', 'tbody', 'tfoot'].includes(tag) ? rowsOf(child) : []
  })
}

function cellsOf(row: Element): Element[] {
  return [...row.children].filter(cell => /^t[dh]$/i.test(cell.localName))
}

function span(cell: Element, name: string): number {
  const count = Number.parseInt(cell.getAttribute(name) ?? '1', 10)
  return count >= 1 && count <= MOST_SPAN ? count : 1
}

function firstFree(row: boolean[] = []): number {
  const free = row.findIndex(taken => !taken)
  return free === -1 ? row.length : free
}

/** How far a cell may reach before it runs into one that hangs down from above. */
function widthAt(row: boolean[] = [], x: number, wanted: number): number {
  let width = 1
  while (width < wanted && !row[x + width]) width += 1
  return width
}

function occupy(taken: boolean[][], at: { x: number; y: number; colspan: number; rowspan: number }): void {
  for (let y = at.y; y < at.y + at.rowspan; y += 1) {
    const row = taken[y]
    if (!row) continue
    while (row.length < at.x) row.push(false)
    for (let x = at.x; x < at.x + at.colspan; x += 1) row[x] = true
  }
}
