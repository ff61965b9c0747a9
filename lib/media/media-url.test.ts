import { expect, it } from 'vitest'
import { mainUrl, variantAt, variantsOf } from './media-url.ts'

const media = {
  id: '0199-a',
  variants: [
    { width: 640, height: 360, type: 'image/webp', file: 'aa.webp', bytes: 1 },
    { width: 1200, height: 675, type: 'image/webp', file: 'bb.webp', bytes: 2 },
    { width: 1200, height: 675, type: 'image/jpeg', file: 'cc.jpg', bytes: 3 },
  ],
}

it('gives every size an address that does not name its file', () => {
  expect(variantsOf(media).map(variant => variant.url)).toEqual([
    '/media/0199-a/640.webp',
    '/media/0199-a/1200.webp',
    '/media/0199-a/1200.jpg',
  ])
  expect(JSON.stringify(variantsOf(media))).not.toMatch(/aa\.|bb\.|cc\./)
})

it('takes the largest WebP where one address must do', () => {
  expect(mainUrl(media)).toBe('/media/0199-a/1200.webp')
})

it('finds a size by the last part of its address and by nothing else', () => {
  expect(variantAt(media.variants, '1200.jpg')?.file).toBe('cc.jpg')
  for (const name of ['640.jpg', '641.webp', 'aa.webp', '../aa.webp', '0640.webp', '640.webp\0', '']) {
    expect(variantAt(media.variants, name), name).toBeUndefined()
  }
})
