import { BLUE, circle, type Ground, numbersFrom, path, RED, SKY, sheet } from './ink.ts'

/** Points that pass something on to one another, with one path through them marked. */
export function network(seed: number, { ground, line, soft }: Ground): string {
  const next = numbersFrom(seed)
  const points = Array.from({ length: 84 }, (_, index) => ({
    x: 70 + (index % 14) * 112 + next() * 76,
    y: 80 + Math.floor(index / 14) * 140 + next() * 90,
    size: 5 + next() ** 3 * 34,
  }))
  const shapes: string[] = []
  for (const [index, from] of points.entries()) {
    for (const to of points.slice(index + 1)) {
      if (Math.hypot(from.x - to.x, from.y - to.y) > 185) continue
      const stroke = next() < 0.16 ? BLUE : line
      shapes.push(
        path(`M${from.x} ${from.y}L${to.x} ${to.y}`, {
          stroke,
          'stroke-width': stroke === BLUE ? 3.5 : 1.4,
          opacity: 0.6,
        }),
      )
    }
  }
  const marked = points.filter((_, index) => index % 13 === 4).sort((a, b) => a.x - b.x)
  const d = marked.map(({ x, y }, index) => `${index ? 'L' : 'M'}${x} ${y}`).join('')
  shapes.push(path(d, { stroke: RED, 'stroke-width': 6, 'stroke-linejoin': 'round' }))
  for (const point of points) {
    const fill = marked.includes(point) ? RED : next() < 0.3 ? BLUE : next() < 0.3 ? SKY : soft
    shapes.push(circle(point.x, point.y, point.size, { fill, stroke: line, 'stroke-width': 3 }))
  }
  return sheet(ground, shapes)
}
