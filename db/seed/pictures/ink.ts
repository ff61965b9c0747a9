/** The size of every drawn picture in pixels. */
export const WIDTH = 1600
export const HEIGHT = 900

export const PAPER = '#f4f0e6'
export const INK = '#171a21'
export const BLUE = '#2c5bd4'
export const SKY = '#a9bff0'
export const RED = '#c8472f'

/** The two grounds that a picture may stand on: what is drawn light on one is drawn dark on the other. */
export type Ground = { ground: string; line: string; soft: string }
export const ON_PAPER: Ground = { ground: PAPER, line: INK, soft: '#d9d3c4' }
export const ON_INK: Ground = { ground: INK, line: PAPER, soft: '#39404f' }

/** Numbers from 0 up to 1 that depend on `seed` alone, so that a picture is the same each time it is drawn. */
export function numbersFrom(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0 || 1
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** A whole picture: `shapes` on their ground. */
export function sheet(ground: string, shapes: readonly string[]): string {
  const size = `width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}><rect ${size} fill="${ground}"/>${shapes.join('')}</svg>`
}

type Attributes = Record<string, string | number>

/** One SVG element; numbers are cut to a tenth of a pixel. */
export function shape(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).map(([key, value]) => {
    return `${key}="${typeof value === 'number' ? Math.round(value * 1000) / 1000 : value}"`
  })
  return `<${name} ${written.join(' ')}/>`
}

export const circle = (cx: number, cy: number, r: number, rest: Attributes) => shape('circle', { cx, cy, r, ...rest })
export const rect = (x: number, y: number, width: number, height: number, rest: Attributes) =>
  shape('rect', { x, y, width, height, ...rest })
export const path = (d: string, rest: Attributes) => shape('path', { d, fill: 'none', ...rest })

/** A smooth path through points, by Catmull-Rom as cubic curves. */
export function curve(points: readonly (readonly [number, number])[]): string {
  const at = (index: number) => points[Math.min(Math.max(index, 0), points.length - 1)] ?? [0, 0]
  const cut = (value: number) => Math.round(value * 10) / 10
  const [x0, y0] = at(0)
  const parts = [`M${cut(x0)} ${cut(y0)}`]
  for (let index = 0; index < points.length - 1; index += 1) {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)]
    const first = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6]
    const second = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6]
    parts.push(`C${[...first, ...second, ...to].map(cut).join(' ')}`)
  }
  return parts.join('')
}
