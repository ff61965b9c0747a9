import { childrenOf, type NodeJson } from '../document-json.ts'

/** A table in pipes. Its first row is the head, as Markdown wants one; a cell over several columns or rows stands in the first, the others stay empty. */
export function markdownTableOf(table: NodeJson<'table'>, lineOf: (cell: NodeJson) => string): string {
  const rows = spread(table, lineOf)
  const width = Math.max(...rows.map(row => row.length))
  const written = rows.map(row => `| ${Array.from({ length: width }, (_, column) => row[column] ?? '').join(' | ')} |`)
  const [head = '', ...body] = written
  return [head, `|${' --- |'.repeat(width)}`, ...body].join('\n')
}

function spread(table: NodeJson, lineOf: (cell: NodeJson) => string): string[][] {
  const rows: string[][] = childrenOf(table).map(() => [])
  childrenOf(table).forEach((row, top) => {
    let left = 0
    for (const cell of childrenOf(row)) {
      if (cell.type !== 'tableCell' && cell.type !== 'tableHeader') continue
      while (rows[top]?.[left] !== undefined) left += 1
      const { colspan, rowspan } = cell.attrs
      for (let y = top; y < Math.min(top + rowspan, rows.length); y += 1) {
        for (let x = left; x < left + colspan; x += 1) (rows[y] as string[])[x] = ''
      }
      ;(rows[top] as string[])[left] = lineOf(cell)
      left += colspan
    }
  })
  return rows
}
