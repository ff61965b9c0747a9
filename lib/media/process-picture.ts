import { encode as blurhashOf } from 'blurhash'
import sharp, { type Sharp } from 'sharp'
import { AppError } from '#lib/kernel/errors.ts'
import { inPictureQueue } from './picture-queue.ts'
import { pictureTypeOf, strangerOf } from './picture-type.ts'

/** The most bytes that an upload may have. */
export const MAX_PICTURE_BYTES = 20 * 1024 * 1024

const MAX_PIXELS = 40_000_000
const WIDTHS = [640, 1200, 2000]
/** As good as the WebP beside it by signal to noise, with a quarter fewer bytes; more effort takes many times as long and saves next to nothing. */
const AVIF = { quality: 50, effort: 1 }
const WEBP = { quality: 80, effort: 3 }
const JPEG = { quality: 82 }
const BLUR_SIDE = 32
const MAX_WEBP_SIDE = 16_383
const TIMEOUT_SECONDS = 10

const READABLE = ['Jpeg', 'Png', 'Webp'].flatMap(type => [`VipsForeignLoad${type}Buffer`, `VipsForeignLoad${type}File`])
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: READABLE })

type PictureType = 'image/avif' | 'image/webp' | 'image/jpeg'
export type ProcessedVariant = { width: number; height: number; type: PictureType; data: Buffer }

/** A picture ready to be stored: its largest size in pixels, a few of its colours, and its files: AVIF, WebP, JPEG, each smallest first. */
export type ProcessedPicture = { width: number; height: number; blurhash: string; variants: ProcessedVariant[] }

/**
 * Decodes a JPEG, PNG or WebP of at most 20 MiB and 40 megapixels and encodes it anew, upright, in sRGB and without any
 * metadata: as AVIF and WebP of 640, 1200 and 2000 pixels width (never wider than the source) and as one JPEG of the
 * largest, with a BlurHash (https://blurha.sh). A 12-megapixel photo takes about a second of one core.
 * Of a moving picture the first frame. Throws `unsupported-media`, `too-large`, `validation` and `unavailable`.
 */
export async function processPicture(bytes: Uint8Array): Promise<ProcessedPicture> {
  if (bytes.byteLength > MAX_PICTURE_BYTES) throw new AppError('too-large', 'The picture is larger than 20 MB.')
  if (pictureTypeOf(bytes) === null) {
    throw unsupported(bytes)
  }
  return inPictureQueue(async () => {
    try {
      await checkSize(bytes)
      return await encode(await decode(bytes))
    } catch (error) {
      throw refusalOf(error)
    }
  })
}

type Pixels = { data: Buffer; width: number; height: number; channels: 1 | 2 | 3 | 4 }

async function checkSize(bytes: Uint8Array): Promise<void> {
  // The header alone tells the size; the limit proper is set again where pixels are decoded.
  const { width, height } = await sharp(bytes, { limitInputPixels: false, failOn: 'warning', pages: 1 }).metadata()
  if (width * height > MAX_PIXELS) {
    throw new AppError(
      'too-large',
      `The picture has ${Math.round((width * height) / 1e6)} megapixels; at most 40 can be used.`,
    )
  }
}

async function decode(bytes: Uint8Array): Promise<Pixels> {
  const { data, info } = await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'warning', pages: 1 })
    .timeout({ seconds: TIMEOUT_SECONDS })
    .autoOrient()
    .resize({ width: WIDTHS.at(-1), withoutEnlargement: true })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  if (info.height > MAX_WEBP_SIDE) {
    throw new AppError('validation', 'The picture is too long and narrow. Crop it and try again.')
  }
  return { data, width: info.width, height: info.height, channels: info.channels }
}

async function encode(pixels: Pixels): Promise<ProcessedPicture> {
  const widths = [...WIDTHS.filter(width => width < pixels.width), pixels.width]
  const variants = await Promise.all([
    ...widths.map(width => finish(resized(pixels, width).avif(AVIF), 'image/avif')),
    ...widths.map(width => finish(resized(pixels, width).webp(WEBP), 'image/webp')),
    finish(onWhite(resized(pixels, pixels.width)).jpeg(JPEG), 'image/jpeg'),
  ])
  return { width: pixels.width, height: pixels.height, blurhash: await blurOf(pixels), variants }
}

function resized({ data, width, height, channels }: Pixels, to: number): Sharp {
  const image = sharp(data, { raw: { width, height, channels } }).timeout({ seconds: TIMEOUT_SECONDS })
  return to < width ? image.resize({ width: to }) : image
}

function onWhite(image: Sharp): Sharp {
  return image.flatten({ background: '#fff' })
}

async function blurOf(pixels: Pixels): Promise<string> {
  const small = onWhite(resized(pixels, pixels.width))
    .resize(BLUR_SIDE, BLUR_SIDE, { fit: 'inside' })
    .toColourspace('srgb')
  const { data, info } = await small.ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  const [across, down] = pixels.width >= pixels.height ? [4, 3] : [3, 4]
  return blurhashOf(new Uint8ClampedArray(data), info.width, info.height, across, down)
}

async function finish(image: Sharp, type: ProcessedVariant['type']): Promise<ProcessedVariant> {
  const { data, info } = await image.toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, type, data }
}

function unsupported(bytes: Uint8Array): AppError {
  const stranger = strangerOf(bytes)
  if (stranger === 'heic') {
    const message = 'This is a HEIC picture, as phones make them. Save it as JPEG and add it again.'
    return new AppError('unsupported-media', message, { reason: 'heic-picture' })
  }
  if (stranger === 'gif') {
    const message = 'GIF pictures cannot be used. Save the frame that counts as PNG or JPEG and add that.'
    return new AppError('unsupported-media', message, { reason: 'gif-picture' })
  }
  return new AppError('unsupported-media', 'Only JPEG, PNG and WebP pictures can be used.')
}

/** What the library says of bytes that it cannot decode is of no use to a person; the cause keeps it for the log. */
function refusalOf(error: unknown): unknown {
  if (error instanceof AppError || !(error instanceof Error)) return error
  if (error.message.includes('timeout')) {
    return new AppError('unavailable', 'The picture took too long to read. Try again, or use a smaller one.')
  }
  const refusal = new AppError('validation', 'The picture is damaged and cannot be read. Save it again and retry.', {
    reason: 'damaged-picture',
  })
  refusal.cause = error
  return refusal
}
