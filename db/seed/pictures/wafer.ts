import { BLUE, circle, type Ground, numbersFrom, RED, rect, SKY, sheet } from './ink.ts'

/** A silicon wafer cut into dies, with one die marked. */
export function wafer(seed: number, { ground, line, soft }: Ground): string {
  const next = numbersFrom(seed)
  const [cx, cy, radius, step] = [980, 470, 520, 58]
  const shapes = [circle(cx, cy, radius, { fill: soft, opacity: 0.55 })]
  for (let row = -9; row <= 9; row += 1) {
    for (let column = -9; column <= 9; column += 1) {
      const [x, y] = [column * step, row * step]
      if (Math.hypot(Math.abs(x) + step / 2, Math.abs(y) + step / 2) > radius - 14) continue
      const fill = next() < 0.13 ? BLUE : next() < 0.12 ? SKY : line
      const opacity = fill === line ? 0.08 + next() * 0.5 : 0.95
      shapes.push(rect(cx + x - 25, cy + y - 25, 50, 50, { fill, opacity, rx: 3 }))
    }
  }
  const [markX, markY] = [cx - 3 * step, cy + 2 * step]
  shapes.push(
    circle(cx, cy, radius, { fill: 'none', stroke: line, 'stroke-width': 3 }),
    rect(markX - 25, markY - 25, 50, 50, { fill: RED, rx: 3 }),
    circle(markX, markY, 62, { fill: 'none', stroke: RED, 'stroke-width': 4 }),
    rect(120, markY - 1.5, markX - 62 - 120, 3, { fill: RED }),
    ...[0, 1, 2, 3].map(index => rect(120, markY + 34 + index * 26, 190 - index * 38, 6, { fill: line, opacity: 0.7 })),
  )
  return sheet(ground, shapes)
}
