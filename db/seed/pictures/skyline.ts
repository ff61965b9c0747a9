import { BLUE, circle, curve, type Ground, numbersFrom, path, RED, rect, SKY, sheet, WIDTH } from './ink.ts'

/** A city at night in three depths, with power lines in front. */
export function skyline(seed: number, { ground, line, soft }: Ground): string {
  const next = numbersFrom(seed)
  const shapes = [circle(1230, 230, 96, { fill: SKY, opacity: 0.9 }), circle(1268, 210, 84, { fill: ground })]
  for (const [depth, fill] of [soft, BLUE, line].entries()) {
    for (let x = -20; x < WIDTH; ) {
      const width = 60 + next() * 110
      const height = 170 + next() * (380 - depth * 90)
      const top = 800 - height + depth * 20
      shapes.push(rect(x, top, width, 900 - top, { fill, opacity: depth === 1 ? 0.85 : 1 }))
      if (depth === 2) shapes.push(...windows(next, x, top, width, ground))
      x += width + next() * (16 + depth * 60)
    }
  }
  for (let index = 0; index < 3; index += 1) {
    const y = 560 + index * 34
    const points = Array.from({ length: 9 }, (_, step): [number, number] => [step * 200, y + (step % 2 ? 46 : 0)])
    shapes.push(path(curve(points), { stroke: index === 1 ? RED : ground, 'stroke-width': 3.5 }))
  }
  return sheet(ground, shapes)
}

function windows(next: () => number, left: number, top: number, width: number, ground: string): string[] {
  const shapes: string[] = []
  for (let y = top + 22; y < 880; y += 30) {
    for (let x = left + 14; x < left + width - 18; x += 24) {
      if (next() < 0.42) shapes.push(rect(x, y, 11, 15, { fill: next() < 0.18 ? SKY : ground, opacity: 0.85 }))
    }
  }
  return shapes
}
