/** One stored size of a picture: `file` is its name in the media store, never part of an address. */
export type Variant = { width: number; height: number; type: string; file: string; bytes: number }

/** The endings of stored files and of their addresses. */
export type FileExtension = 'avif' | 'webp' | 'jpg'

/** What readers and the desk are told of one size. `url` is site-relative. */
export type PublicVariant = { width: number; height: number; type: string; url: string }

const EXTENSION_OF: Record<string, FileExtension> = { 'image/avif': 'avif', 'image/webp': 'webp', 'image/jpeg': 'jpg' }

/** The site-relative address of one size of a picture, `/media/<id>/<width>.<ext>`. The bytes under it never change. */
export function mediaUrl(id: string, variant: Pick<Variant, 'width' | 'type'>): string {
  return `/media/${encodeURIComponent(id)}/${fileNameOf(variant)}`
}

/** All sizes of a picture with their addresses, the type to prefer first (AVIF, WebP, JPEG), each smallest first; the JPEG for feeds and social networks is the last. */
export function variantsOf(media: { id: string; variants: readonly Variant[] }): PublicVariant[] {
  return media.variants.map(variant => ({
    width: variant.width,
    height: variant.height,
    type: variant.type,
    url: mediaUrl(media.id, variant),
  }))
}

/** The size that the last part of an address (`1200.webp`) names; undefined when there is none of that name. */
export function variantAt(variants: readonly Variant[], fileName: string): Variant | undefined {
  return variants.find(variant => fileNameOf(variant) === fileName)
}

/** The address to use where only one can be: the largest WebP. */
export function mainUrl(media: { id: string; variants: readonly Variant[] }): string {
  const largest = media.variants.findLast(variant => variant.type === 'image/webp')
  if (!largest) throw new Error(`The picture ${media.id} has no WebP.`)
  return mediaUrl(media.id, largest)
}

/** The ending of a file of this type. */
export function extensionOf(type: string): FileExtension {
  const extension = EXTENSION_OF[type]
  if (!extension) throw new Error(`No address is known for pictures of type ${type}.`)
  return extension
}

function fileNameOf({ width, type }: Pick<Variant, 'width' | 'type'>): string {
  return `${width}.${extensionOf(type)}`
}
