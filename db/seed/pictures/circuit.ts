import { BLUE, circle, type Ground, numbersFrom, path, RED, rect, SKY, sheet } from './ink.ts'

/** A chip with traces that leave it at right angles and end in pads. */
export function circuit(seed: number, { ground, line, soft }: Ground): string {
  const next = numbersFrom(seed)
  const [cx, cy, half] = [620 + next() * 360, 450, 150]
  const shapes: string[] = []
  for (let index = 0; index < 64; index += 1) {
    const side = index % 4
    const offset = -half + 14 + Math.floor(index / 4) * ((half * 2 - 28) / 15)
    const stroke = next() < 0.22 ? BLUE : next() < 0.2 ? SKY : line
    const { d, x, y } = trace(next, cx, cy, half, side, offset)
    shapes.push(
      path(d, {
        stroke,
        'stroke-width': stroke === line ? 2.5 : 5,
        'stroke-linejoin': 'round',
        opacity: stroke === line ? 0.55 : 1,
      }),
    )
    shapes.push(circle(x, y, 8, { fill: ground, stroke: next() < 0.08 ? RED : stroke, 'stroke-width': 4 }))
  }
  shapes.push(rect(cx - half, cy - half, half * 2, half * 2, { fill: line, rx: 14 }))
  shapes.push(rect(cx - 96, cy - 96, 192, 192, { fill: ground, rx: 8, opacity: 0.12 }))
  for (let row = 0; row < 5; row += 1) {
    for (let column = 0; column < 5; column += 1) {
      const fill = next() < 0.2 ? RED : next() < 0.5 ? BLUE : soft
      shapes.push(rect(cx - 88 + column * 36, cy - 88 + row * 36, 30, 30, { fill, rx: 3 }))
    }
  }
  return sheet(ground, shapes)
}

function trace(next: () => number, cx: number, cy: number, half: number, side: number, offset: number) {
  const [along, across] = [70 + next() * 190, offset * (1.6 + next() * 1.6)]
  const away = half + along
  const end = away + 90 + next() * (side % 2 ? 420 : 60)
  // One plan, turned to its side: out, aslant, out again.
  const plan: [number, number][] = [
    [half, offset],
    [away - Math.min(along - 20, Math.abs(across - offset)), offset],
    [away, across],
    [end, across],
  ]
  const turned = plan.map(([out, over]): [number, number] => {
    if (side === 0) return [cx + over, cy - out]
    if (side === 1) return [cx + out, cy + over]
    return side === 2 ? [cx + over, cy + out] : [cx - out, cy + over]
  })
  const [x, y] = turned.at(-1) ?? [cx, cy]
  return { d: turned.map(([px, py], index) => `${index ? 'L' : 'M'}${px.toFixed(1)} ${py.toFixed(1)}`).join(''), x, y }
}
