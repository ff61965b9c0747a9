import { BLUE, circle, curve, type Ground, HEIGHT, numbersFrom, path, RED, rect, SKY, sheet, WIDTH } from './ink.ts'

/** Lines of sea under a low sun; a row of lit cabinets or buoys stands in it. */
export function waves(seed: number, { ground, line, soft }: Ground): string {
  const next = numbersFrom(seed)
  const sunX = 340 + next() * 900
  const shapes = [circle(sunX, 330, 190, { fill: RED, opacity: 0.92 })]
  const lines = 22
  for (let index = 0; index < lines; index += 1) {
    const depth = index / lines
    const base = 340 + depth ** 1.25 * 560
    const height = 8 + depth * 46
    const phase = next() * 6
    const points = Array.from({ length: 18 }, (_, step): [number, number] => {
      const x = -60 + step * 102
      return [x, base + Math.sin(step * (0.9 - depth * 0.35) + phase) * height * (0.6 + next() * 0.5)]
    })
    const filled = `${curve(points)}L${WIDTH + 80} ${HEIGHT + 10}L-80 ${HEIGHT + 10}Z`
    const stroke = index % 6 === 2 ? BLUE : index % 6 === 5 ? SKY : line
    shapes.push(path(filled, { fill: ground, stroke, 'stroke-width': 1.5 + depth * 4 }))
    if (index % 7 === 3) shapes.push(...cabinets(next, base + height, line, soft))
  }
  return sheet(ground, shapes)
}

function cabinets(next: () => number, y: number, line: string, soft: string): string[] {
  const left = 180 + next() * 900
  return Array.from({ length: 4 }, (_, index) => [
    rect(left + index * 62, y - 74, 46, 96, { fill: soft, stroke: line, 'stroke-width': 3, rx: 6 }),
    rect(left + index * 62 + 12, y - 58, 22, 6, { fill: next() < 0.5 ? BLUE : RED }),
    rect(left + index * 62 + 12, y - 42, 22, 6, { fill: line, opacity: 0.6 }),
  ]).flat()
}
