import { BLUE, circle, curve, type Ground, HEIGHT, numbersFrom, path, RED, rect, SKY, sheet } from './ink.ts'

/** A chart on ruled paper: columns through a day and the line that they follow. */
export function columns(seed: number, { ground, line, soft }: Ground): string {
  const next = numbersFrom(seed)
  const shapes = Array.from({ length: 13 }, (_, index) =>
    rect(100, 120 + index * 54, 1400, 1.5, { fill: line, opacity: 0.22 }),
  )
  const peak = 8 + next() * 10
  const points: [number, number][] = []
  for (let hour = 0; hour < 24; hour += 1) {
    const share = 0.22 + 0.7 * Math.exp(-((hour - peak) ** 2) / 26) + next() * 0.12
    const [x, height] = [112 + hour * 58, share * 560]
    const fill = hour > peak - 2.5 && hour < peak + 2.5 ? BLUE : hour % 5 === 0 ? SKY : soft
    shapes.push(rect(x, 768 - height, 40, height, { fill }))
    shapes.push(rect(x, 768 - height, 40, 7, { fill: line }))
    points.push([x + 20, 740 - height - 26 - next() * 34])
  }
  shapes.push(path(curve(points), { stroke: RED, 'stroke-width': 6, 'stroke-linecap': 'round' }))
  for (const [x, y] of points.filter((_, index) => index % 4 === 1)) {
    shapes.push(circle(x, y, 12, { fill: ground, stroke: RED, 'stroke-width': 6 }))
  }
  shapes.push(rect(100, 768, 1400, 5, { fill: line }))
  shapes.push(
    ...Array.from({ length: 24 }, (_, index) => rect(131 + index * 58, 784, 2, index % 6 ? 10 : 26, { fill: line })),
  )
  return sheet(ground, [...shapes, rect(100, HEIGHT - 60, 420, 7, { fill: line, opacity: 0.5 })])
}
