import { crc32, deflateSync } from 'node:zlib'
import { decode, isBlurhashValid } from 'blurhash'
import sharp, { type Metadata } from 'sharp'
import { describe, expect, it } from 'vitest'
import { AppError } from '#lib/kernel/errors.ts'
import { MAX_PICTURE_BYTES, type ProcessedPicture, processPicture } from './process-picture.ts'
import { testPicture } from './test-pictures.ts'

const codeOf = (bytes: Uint8Array) =>
  processPicture(bytes).then(
    () => 'accepted',
    (error: unknown) => (error instanceof AppError ? error.code : error),
  )
const allBytes = (picture: ProcessedPicture) => Buffer.concat(picture.variants.map(variant => variant.data))

describe('what comes out', () => {
  it('is three widths of AVIF and WebP and a JPEG of the largest', async () => {
    const picture = await processPicture(await testPicture('png', { width: 2400, height: 1350 }))
    expect(picture.variants.map(({ width, height, type }) => [width, height, type])).toEqual([
      [640, 360, 'image/avif'],
      [1200, 675, 'image/avif'],
      [2000, 1125, 'image/avif'],
      [640, 360, 'image/webp'],
      [1200, 675, 'image/webp'],
      [2000, 1125, 'image/webp'],
      [2000, 1125, 'image/jpeg'],
    ])
    expect(picture).toMatchObject({ width: 2000, height: 1125 })
    for (const { data, type, width } of picture.variants) {
      const read = await metadataOf(data)
      expect([typeOf(read), read.width]).toEqual([type, width])
    }
  })

  it.each([
    [500, [500]],
    [640, [640]],
    [900, [640, 900]],
    [1600, [640, 1200, 1600]],
  ])('is never wider than a source of %i pixels', async (width, widths) => {
    const { variants } = await processPicture(await testPicture('webp', { width, height: 90 }))
    expect(variants.filter(({ type }) => type === 'image/webp').map(variant => variant.width)).toEqual(widths)
  })

  it('carries no metadata: position, camera and author are gone', async () => {
    const exif = { IFD0: { Artist: 'SECRET-ARTIST' }, IFD3: { GPSLatitude: '37/1 33/1 0/1', GPSLatitudeRef: 'N' } }
    const source = await testPicture('jpeg', { exif })
    expect((await sharp(source).metadata()).exif?.includes('SECRET-ARTIST')).toBe(true)
    const picture = await processPicture(source)
    expect(allBytes(picture).includes('SECRET-ARTIST')).toBe(false)
    for (const { data } of picture.variants) {
      const { exif, xmp, iptc, icc } = await metadataOf(data)
      expect([exif, xmp, iptc, icc]).toEqual([undefined, undefined, undefined, undefined])
    }
  })

  it('carries nothing of the XMP, IPTC and colour profile of its source', async () => {
    const source = await sharp(await testPicture('jpeg'))
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:rights>SECRET-XMP</dc:rights></x:xmpmeta>')
      .withIccProfile('p3')
      .jpeg()
      .toBuffer()
    const before = await sharp(source).metadata()
    expect([before.xmp?.includes('SECRET-XMP'), before.icc !== undefined]).toEqual([true, true])
    const picture = await processPicture(source)
    expect(allBytes(picture).includes('SECRET-XMP')).toBe(false)
    for (const { data } of picture.variants) {
      const { xmp, icc } = await metadataOf(data)
      expect([xmp, icc]).toEqual([undefined, undefined])
    }
  })

  it('has a BlurHash of its colours, white behind what is clear', async () => {
    const blurOf = async (background: string, width = 90) => {
      const bytes = await sharp({ create: { width, height: 60, channels: 4, background } })
        .png()
        .toBuffer()
      return (await processPicture(bytes)).blurhash
    }
    const [red = 0, green = 255, blue = 255] = decode(await blurOf('#d02010'), 1, 1)
    expect([red > 190, green < 60, blue < 40]).toEqual([true, true, true])
    expect([...decode(await blurOf('#0000'), 1, 1)].slice(0, 3).every(part => part > 250)).toBe(true)
    expect(isBlurhashValid(await blurOf('#123456', 20))).toEqual({ result: true })
  })

  it('stands upright whatever the camera said', async () => {
    const picture = await processPicture(await testPicture('jpeg', { width: 300, height: 100, orientation: 6 }))
    expect([picture.width, picture.height]).toEqual([100, 300])
  })

  it('keeps transparency in WebP and puts white under the JPEG', async () => {
    const clear = await sharp({ create: { width: 20, height: 20, channels: 4, background: '#0000' } })
      .png()
      .toBuffer()
    const { variants } = await processPicture(clear)
    const [webp, jpeg] = await Promise.all(variants.slice(1).map(({ data }) => sharp(data).raw().toBuffer()))
    expect(webp?.[3]).toBe(0)
    expect(jpeg?.[0]).toBeGreaterThan(250)
  })
})

describe('what is refused', () => {
  it.each<[string, Buffer]>([
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['GIF that is also script', Buffer.from('GIF89a/*\x01\x00*/=alert(1)')],
    ['HTML', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['TIFF', Buffer.from('49492a0008000000', 'hex')],
    ['AVIF', Buffer.from('0000001c667479706176696600000000', 'hex')],
    ['PDF', Buffer.from('%PDF-1.7')],
    ['sound in a RIFF', Buffer.from('RIFF\x00\x00\x00\x00WAVEfmt ')],
    ['nothing', Buffer.alloc(0)],
  ])('%s: unsupported', async (_, bytes) => {
    expect(await codeOf(bytes)).toBe('unsupported-media')
  })

  it.each([
    ['heic-picture', '00000018667479706865696300000000', /HEIC.*Save it as JPEG/],
    ['heic-picture', '00000024667479706d69663100000000', /HEIC/],
    ['gif-picture', Buffer.from('GIF89a\x01\x00\x01\x00').toString('hex'), /GIF.*Save the frame/],
  ])('%s: says what to do instead (%#)', async (reason, hex, sentence) => {
    const refused = processPicture(Buffer.from(hex, 'hex'))
    await expect(refused).rejects.toMatchObject({ code: 'unsupported-media', detail: { reason } })
    await expect(refused).rejects.toThrow(sentence)
  })

  it('a decoder that is not needed is shut even for bytes that reach it', async () => {
    await expect(
      sharp(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')).toBuffer(),
    ).rejects.toThrow()
  })

  it('a signature with nothing behind it: damaged', async () => {
    for (const hex of ['ffd8ffe000104a46', '89504e470d0a1a0a0000', '524946461000000057454250']) {
      expect(await codeOf(Buffer.from(hex, 'hex')), hex).toBe('validation')
    }
  })

  it('a picture cut off in the middle: damaged', async () => {
    for (const type of ['jpeg', 'png', 'webp'] as const) {
      const whole = await testPicture(type)
      expect(await codeOf(whole.subarray(0, whole.length / 2)), type).toBe('validation')
    }
  })

  it('more than 20 MB: too large', async () => {
    expect(await codeOf(Buffer.alloc(MAX_PICTURE_BYTES + 1))).toBe('too-large')
  })

  it('14,000 × 14,000 pixels in a small file: too large, at once and without the memory', async () => {
    const flood = whitePng(14_000, 14_000)
    expect(flood.length).toBeLessThan(2_000_000)
    const [began, memory] = [performance.now(), process.memoryUsage().rss]
    expect(await codeOf(flood)).toBe('too-large')
    expect(performance.now() - began).toBeLessThan(1000)
    expect(process.memoryUsage().rss - memory).toBeLessThan(100_000_000)
  })

  it('a picture too long for WebP: said so', async () => {
    expect(await codeOf(await testPicture('png', { width: 2, height: 17_000 }))).toBe('validation')
  })
})

it('leaves no marker of a polyglot in what it makes', async () => {
  const marker = '<script>alert("MARK")</script>'
  const sources = [
    Buffer.concat([await testPicture('jpeg'), Buffer.from(marker)]),
    Buffer.concat([await testPicture('png'), Buffer.from(marker)]),
    Buffer.concat([await testPicture('webp'), Buffer.from(marker)]),
    await testPicture('jpeg', { exif: { IFD0: { ImageDescription: marker, Copyright: marker } } }),
    await testPicture('png', { exif: { IFD0: { ImageDescription: marker } } }),
  ]
  for (const source of sources) {
    expect(source.includes('MARK')).toBe(true)
    const made = await processPicture(source).catch((error: AppError) => error.code)
    if (typeof made === 'string') expect(made).toBe('validation')
    else expect(allBytes(made).includes('MARK')).toBe(false)
  }
})

it('survives flipped bits: a picture or a plain refusal, nothing else', async () => {
  for (const type of ['jpeg', 'png', 'webp'] as const) {
    const source = await testPicture(type, { width: 64, height: 48 })
    for (let round = 0; round < 70; round += 1) {
      const broken = Buffer.from(source)
      const at = (round * 7919) % broken.length
      broken[at] = (broken[at] ?? 0) ^ (1 << (round % 8))
      expect(['accepted', 'validation', 'unsupported-media', 'too-large']).toContain(await codeOf(broken))
    }
  }
})

it('works through a flood two at a time and turns the rest away', async () => {
  const source = await testPicture('png', { width: 700, height: 500 })
  const codes = await Promise.all(Array.from({ length: 30 }, () => codeOf(source)))
  expect(codes.filter(code => code === 'accepted')).toHaveLength(18)
  expect(codes.filter(code => code === 'unavailable')).toHaveLength(12)
  expect(await codeOf(source)).toBe('accepted')
})

/** Reads AVIF too, for which the decoder is shut otherwise. */
async function metadataOf(data: Buffer) {
  const operation = ['VipsForeignLoadHeifBuffer']
  sharp.unblock({ operation })
  try {
    return await sharp(data).metadata()
  } finally {
    sharp.block({ operation })
  }
}

function typeOf({ format, compression }: Metadata): string {
  return format === 'heif' && compression === 'av1' ? 'image/avif' : `image/${format}`
}

/** A white greyscale PNG written by hand, so that making it costs no memory either. */
function whitePng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const line = Buffer.alloc(Math.ceil(width / 8) + 1, 0xff)
  line[0] = 0
  const data = deflateSync(Buffer.concat(Array.from({ length: height }, () => line)))
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}
