import { BLUE, circle, type Ground, numbersFrom, path, RED, SKY, sheet } from './ink.ts'

/** A warehouse seen from above at a slant: racks as boxes, and the routes of machines between them. */
export function aisles(seed: number, { ground, line, soft }: Ground): string {
  const next = numbersFrom(seed)
  const shapes: string[] = []
  for (let row = -2; row < 8; row += 1) {
    for (let column = -2; column < 9; column += 1) {
      const height = 20 + next() * 95
      const top = next() < 0.14 ? RED : next() < 0.3 ? BLUE : next() < 0.3 ? SKY : soft
      shapes.push(...box(isometric(column, row), 84, height, { line, top, ground }))
    }
    if (row % 2 === 1) shapes.push(...route(row, next, line))
  }
  return sheet(ground, shapes)
}

function isometric(column: number, row: number): [number, number] {
  return [800 + (column - row) * 118, -60 + (column + row) * 76]
}

function box(
  [x, y]: [number, number],
  half: number,
  height: number,
  colors: { line: string; top: string; ground: string },
): string[] {
  const low = half * 0.58
  const face = (points: [number, number][]) =>
    `M${points.map(([px, py]) => `${(x + px).toFixed(1)} ${(y + py).toFixed(1)}`).join('L')}Z`
  const edge = { stroke: colors.line, 'stroke-width': 2.5, 'stroke-linejoin': 'round' }
  return [
    path(
      face([
        [-half, -height],
        [0, low - height],
        [0, low],
        [-half, 0],
      ]),
      { ...edge, fill: colors.ground },
    ),
    path(
      face([
        [half, -height],
        [0, low - height],
        [0, low],
        [half, 0],
      ]),
      { ...edge, fill: colors.line },
    ),
    path(
      face([
        [0, -low - height],
        [half, -height],
        [0, low - height],
        [-half, -height],
      ]),
      { ...edge, fill: colors.top },
    ),
  ]
}

function route(row: number, next: () => number, line: string): string[] {
  const from = isometric(-2, row + 0.5)
  const to = isometric(9, row + 0.5)
  const stop = isometric(1 + Math.floor(next() * 6), row + 0.5)
  return [
    path(`M${from.join(' ')}L${to.join(' ')}`, { stroke: RED, 'stroke-width': 3, 'stroke-dasharray': '14 12' }),
    circle(stop[0], stop[1], 15, { fill: RED, stroke: line, 'stroke-width': 3 }),
  ]
}
