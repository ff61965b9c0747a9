import { decode } from 'blurhash'

const SIZE = 24
const drawn = new Map<string, string>()

/** The few colours of a BlurHash as the address of a tiny picture; empty where there are none, or a hash that is none. */
export function blurhashUrl(hash: string | null): string {
  if (!hash) return ''
  const present = drawn.get(hash)
  if (present !== undefined) return present
  const url = draw(hash)
  drawn.set(hash, url)
  return url
}

function draw(hash: string): string {
  const canvas = document.createElement('canvas')
  canvas.width = SIZE
  canvas.height = SIZE
  const context = canvas.getContext('2d')
  const pixels = pixelsOf(hash)
  if (!context || !pixels) return ''
  const image = context.createImageData(SIZE, SIZE)
  image.data.set(pixels)
  context.putImageData(image, 0, 0)
  return canvas.toDataURL()
}

/** A damaged hash is no reason to show no picture. */
function pixelsOf(hash: string): Uint8ClampedArray | null {
  try {
    return decode(hash, SIZE, SIZE)
  } catch {
    return null
  }
}
