import { spawn } from 'node:child_process'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { aisles } from './pictures/aisles.ts'
import { cells } from './pictures/cells.ts'
import { circuit } from './pictures/circuit.ts'
import { columns } from './pictures/columns.ts'
import { contours } from './pictures/contours.ts'
import { ON_INK, ON_PAPER } from './pictures/ink.ts'
import { network } from './pictures/network.ts'
import { orbits } from './pictures/orbits.ts'
import { skyline } from './pictures/skyline.ts'
import { wafer } from './pictures/wafer.ts'
import { waves } from './pictures/waves.ts'

const PICTURES = {
  wafer: wafer(7, ON_PAPER),
  sea: waves(3, ON_INK),
  satellites: orbits(11, ON_INK),
  circuit: circuit(5, ON_PAPER),
  designs: circuit(23, ON_INK),
  skyline: skyline(9, ON_INK),
  tariff: columns(4, ON_PAPER),
  repair: columns(31, ON_INK),
  warehouse: aisles(6, ON_PAPER),
  weather: contours(8, ON_PAPER),
  harbour: waves(17, ON_PAPER),
  network: network(2, ON_PAPER),
  cells: cells(13, ON_PAPER),
} as const

export type PictureName = keyof typeof PICTURES

/** The demo's pictures as JPEGs of 1600 × 900 pixels, the same at every run. Drawn by the project; none is taken from elsewhere. */
export async function drawPictures(): Promise<Record<PictureName, Buffer>> {
  // In a process of its own: this one refuses to read SVG, and must.
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'rasterise.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin.end(JSON.stringify(Object.values(PICTURES)))
  const [answer, code] = await Promise.all([
    buffer(child.stdout),
    new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve)),
  ])
  if (code !== 0) throw new Error(`Drawing the demo's pictures failed with code ${code}.`)
  const jpegs: string[] = JSON.parse(answer.toString())
  const names = Object.keys(PICTURES) as PictureName[]
  return Object.fromEntries(names.map((name, index) => [name, Buffer.from(jpegs[index] ?? '', 'base64')])) as Record<
    PictureName,
    Buffer
  >
}
