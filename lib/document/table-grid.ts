/** How far one cell reaches, in columns and rows. */
export type Span = { colspan: number; rowspan: number }
/** The cells of each row as they may reach, and how many cells each row lacks at its end. */
export type Grid = { spans: Span[][]; missing: number[]; width: number }

/** How many places the cells and the holes of one table may cover. */
const MOST_PLACES = 5_000

/**
 * How the cells of a table come to lie without a hole or an overlap: each takes the first free place of its row, one that
 * would run into another or out of the table is cut, and every row is as wide as the widest. Null when that is too large.
 */
export function gridOf(rows: Span[][]): Grid | null {
  const asked = rows.flat().reduce((sum, { colspan, rowspan }) => sum + colspan * rowspan, 0)
  if (asked > MOST_PLACES) return null
  const taken: boolean[][] = rows.map(() => [])
  const spans = rows.map((row, y) => row.map(span => place(taken, y, span)))
  const width = Math.max(1, ...taken.map(row => row.length))
  if (width * rows.length > MOST_PLACES) return null
  const missing = taken.map(row => width - row.filter(Boolean).length)
  return { spans, missing, width }
}

/** Whether a table is level already. */
export function isLevel(rows: Span[][], { spans, missing }: Grid): boolean {
  const isSame = (one: Span, other?: Span) => one.colspan === other?.colspan && one.rowspan === other.rowspan
  return (
    missing.every(count => count === 0) && rows.every((row, y) => row.every((one, x) => isSame(one, spans[y]?.[x])))
  )
}

function place(taken: boolean[][], y: number, wanted: Span): Span {
  const row = taken[y] ?? []
  const free = row.findIndex(isTaken => !isTaken)
  const x = free === -1 ? row.length : free
  let colspan = 1
  while (colspan < wanted.colspan && !row[x + colspan]) colspan += 1
  const rowspan = Math.min(wanted.rowspan, taken.length - y)
  for (const below of taken.slice(y, y + rowspan)) occupy(below, x, colspan)
  return { colspan, rowspan }
}

function occupy(row: boolean[], x: number, colspan: number): void {
  while (row.length < x) row.push(false)
  row.fill(true, x, x + colspan)
  for (let at = row.length; at < x + colspan; at += 1) row.push(true)
}
