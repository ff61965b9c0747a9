import type { Measured } from './measure.ts'

const WIDTHS = [58, 12, 10, 10, 8, 8, 12]

/** The columns' names under a title. `busy` is the server's share of one core; `per cpu` compares requests per second of processor time. */
export function printHead(title: string): void {
  console.log(`\n${title}`)
  line(['', 'requests/s', 'p50 ms', 'p99 ms', 'busy', 'ratio', 'per cpu'])
}

/** One measured row and its ratios to the bare server. */
export function printRow(name: string, measured: Measured, bare: Measured): void {
  const ratio = measured.perSecond / bare.perSecond
  line([
    name,
    Math.round(measured.perSecond).toLocaleString('en'),
    measured.p50.toFixed(2),
    measured.p99.toFixed(2),
    `${Math.round(measured.busy * 100)}%`,
    ratio.toFixed(2),
    measured.busy > 0 && bare.busy > 0 ? (ratio / (measured.busy / bare.busy)).toFixed(2) : '-',
  ])
}

/** One sentence under the table. */
export function printLine(sentence: string): void {
  console.log(`  ${sentence}`)
}

function line(cells: string[]) {
  console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(WIDTHS[i] ?? 0) : cell.padStart(WIDTHS[i] ?? 0))).join(''))
}
