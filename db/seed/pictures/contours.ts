import { BLUE, circle, curve, type Ground, numbersFrom, path, RED, SKY, sheet } from './ink.ts'

/** A weather map: rings of equal pressure around three centres, and the arrows of the wind. */
export function contours(seed: number, { ground, line, soft }: Ground): string {
  const next = numbersFrom(seed)
  const shapes: string[] = []
  const centres = [0, 1, 2].map(index => ({
    x: 240 + index * 560 + next() * 120,
    y: 250 + next() * 420,
    wobble: next() * 6,
  }))
  for (let ring = 17; ring > 0; ring -= 1) {
    for (const [index, { x, y, wobble }] of centres.entries()) {
      const stroke = ring % 5 === 0 ? BLUE : ring % 5 === 2 ? SKY : line
      const fill = ring === 3 ? soft : 'none'
      const d = `${curve(ringOf(x, y, ring * (26 + index * 5), wobble))}Z`
      shapes.push(
        path(d, { stroke, fill, 'stroke-width': ring % 5 === 0 ? 4.5 : 1.8, opacity: ring > 12 ? 0.45 : 0.9 }),
      )
    }
  }
  for (const [index, { x, y }] of centres.entries()) {
    shapes.push(circle(x, y, 16, { fill: index === 1 ? RED : BLUE, stroke: ground, 'stroke-width': 5 }))
  }
  for (let index = 0; index < 26; index += 1) {
    const [x, y, turn] = [60 + next() * 1480, 60 + next() * 780, -20 + next() * 50]
    const arrow = 'M-30 0L30 0M16 -11L30 0L16 11'
    shapes.push(
      path(arrow, {
        stroke: RED,
        'stroke-width': 3.5,
        transform: `translate(${x.toFixed(0)} ${y.toFixed(0)}) rotate(${turn.toFixed(0)})`,
      }),
    )
  }
  return sheet(ground, shapes)
}

function ringOf(x: number, y: number, radius: number, wobble: number): [number, number][] {
  return Array.from({ length: 25 }, (_, step) => {
    const angle = (step / 24) * Math.PI * 2
    const reach = radius * (1 + 0.14 * Math.sin(angle * 2 + wobble) + 0.07 * Math.cos(angle * 3 - wobble))
    return [x + Math.cos(angle) * reach * 1.25, y + Math.sin(angle) * reach]
  })
}
