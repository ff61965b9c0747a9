import { BLUE, circle, type Ground, numbersFrom, path, RED, rect, SKY, sheet } from './ink.ts'

/** Battery cells packed in a comb, some charged, some spent, one taken out. */
export function cells(seed: number, { ground, line, soft }: Ground): string {
  const next = numbersFrom(seed)
  const shapes: string[] = []
  const [radius, wide] = [74, 150]
  for (let row = -1; row < 8; row += 1) {
    for (let column = -1; column < 12; column += 1) {
      const [x, y] = [column * wide + (row % 2 ? wide / 2 : 0), 40 + row * 130]
      const out = row === 3 && column === 7
      const charge = next()
      const fill = out ? ground : charge < 0.24 ? BLUE : charge < 0.42 ? SKY : soft
      shapes.push(
        circle(x, y, radius, {
          fill,
          stroke: out ? RED : line,
          'stroke-width': out ? 5 : 3,
          'stroke-dasharray': out ? '14 10' : 'none',
        }),
      )
      if (out) continue
      shapes.push(circle(x, y, 46, { fill: 'none', stroke: line, 'stroke-width': 2, opacity: 0.5 }))
      shapes.push(path(arc(x, y, 60, charge), { stroke: line, 'stroke-width': 7, 'stroke-linecap': 'round' }))
      shapes.push(
        rect(x - 12, y - 3, 24, 6, { fill: line }),
        rect(x - 3, y - 12, 6, 24, { fill: line, opacity: charge < 0.6 ? 1 : 0 }),
      )
    }
  }
  return sheet(ground, shapes)
}

/** The part of a circle that shows a charge from 0 to 1, from the top on clockwise. */
function arc(x: number, y: number, radius: number, share: number): string {
  const angle = Math.PI * 2 * Math.min(Math.max(share, 0.06), 0.97)
  const [endX, endY] = [x + Math.sin(angle) * radius, y - Math.cos(angle) * radius]
  return `M${x} ${y - radius}A${radius} ${radius} 0 ${angle > Math.PI ? 1 : 0} 1 ${endX.toFixed(1)} ${endY.toFixed(1)}`
}
