import { BLUE, circle, type Ground, numbersFrom, RED, SKY, shape, sheet } from './ink.ts'

/** Satellites on tilted orbits around a globe of meridians. */
export function orbits(seed: number, { ground, line, soft }: Ground): string {
  const next = numbersFrom(seed)
  const [cx, cy, radius] = [800, 560, 250]
  const ellipse = (rx: number, ry: number, turn: number, stroke: string, width: number) =>
    shape('ellipse', {
      ...{ cx, cy, rx, ry, fill: 'none', stroke, 'stroke-width': width },
      transform: `rotate(${turn} ${cx} ${cy})`,
    })
  const stars = Array.from({ length: 130 }, () =>
    circle(next() * 1600, next() * 900, 0.8 + next() * 2, { fill: line, opacity: 0.25 + next() * 0.5 }),
  )
  const shapes = [...stars, circle(cx, cy, radius, { fill: soft })]
  for (const share of [0.2, 0.45, 0.7, 0.9]) {
    shapes.push(ellipse(radius * share, radius, 0, line, 1.5), ellipse(radius, radius * share, 0, line, 1.5))
  }
  shapes.push(circle(cx, cy, radius, { fill: 'none', stroke: line, 'stroke-width': 4 }))
  for (let index = 0; index < 6; index += 1) {
    const [rx, ry, turn] = [400 + index * 74, 110 + index * 44, -38 + index * 13 + next() * 8]
    shapes.push(ellipse(rx, ry, turn, index % 2 ? SKY : BLUE, 2.5))
    const angle = Math.PI * (1.05 + next() * 0.9)
    const tilt = (turn * Math.PI) / 180
    const [x, y] = [rx * Math.cos(angle), ry * Math.sin(angle)]
    shapes.push(
      ...satellite(
        cx + x * Math.cos(tilt) - y * Math.sin(tilt),
        cy + x * Math.sin(tilt) + y * Math.cos(tilt),
        line,
        turn,
      ),
    )
  }
  return sheet(ground, shapes)
}

function satellite(x: number, y: number, line: string, turn: number): string[] {
  const transform = `rotate(${turn} ${x} ${y})`
  const panel = { width: 40, height: 22, fill: BLUE, transform }
  return [
    shape('rect', { x: x - 64, y: y - 11, ...panel }),
    shape('rect', { x: x + 24, y: y - 11, ...panel }),
    shape('rect', { x: x - 26, y: y - 2, width: 52, height: 4, fill: line, transform }),
    shape('rect', { x: x - 15, y: y - 15, width: 30, height: 30, rx: 4, fill: line, transform }),
    circle(x, y, 5, { fill: RED }),
  ]
}
