import sharp from 'sharp'

/** A picture of noise from `seed`, so that no two seeds give the same bytes and compression cannot flatten it. */
export function pixels(width: number, height: number, seed = 1): Buffer {
  const raw = Buffer.alloc(width * height * 3)
  let state = seed * 2_654_435_761 || 1
  for (let at = 0; at < raw.length; at += 1) {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0
    raw[at] = state >>> 24
  }
  return raw
}

/** An encoded picture for tests; `exif` becomes its metadata. */
export async function testPicture(
  type: 'jpeg' | 'png' | 'webp' = 'jpeg',
  { width = 320, height = 180, seed = 1, exif = {} as Record<string, Record<string, string>>, orientation = 1 } = {},
): Promise<Buffer> {
  const image = sharp(pixels(width, height, seed), { raw: { width, height, channels: 3 } })
  if (Object.keys(exif).length > 0) image.withExif(exif)
  if (orientation !== 1) image.withMetadata({ orientation })
  return image.toFormat(type).toBuffer()
}
