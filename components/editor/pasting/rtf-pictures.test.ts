import { expect, it } from 'vitest'
import { bytesOfDataUrl } from './data-url.ts'
import { rtfPictures } from './rtf-pictures.ts'

const png = '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489'

it('takes the pictures out of rich text, and not their poorer copies', async () => {
  const rtf = `{\\rtf1 글{\\*\\shppict{\\pict{\\*\\picprop\\shplid1025{\\sp{\\sn a}{\\sv 1}}}\\picscalex100\\picw26\\pngblip\\bliptag-1{\\*\\blipuid 00ff00ff00ff}\n${png.slice(0, 30)}\n${png.slice(30)}}}{\\nonshppict{\\pict\\wmetafile8 0100ffff}}{\\pict\\jpegblip ffd8ffe000104a46494600010100000100010000}}`
  const [first, second, ...others] = rtfPictures(rtf)
  expect(others).toEqual([])
  expect([first?.type, second?.type]).toEqual(['image/png', 'image/jpeg'])
  expect(Buffer.from(await (first ?? new Blob()).arrayBuffer()).toString('hex')).toBe(png)
})

it('finds none in rich text without pictures, and ends on a cut one', () => {
  expect(rtfPictures('{\\rtf1 글}')).toEqual([])
  expect(rtfPictures(`{\\pict\\pngblip ${png}`)).toHaveLength(1)
  expect(rtfPictures(`{\\pict\\pngblip 8950`)).toEqual([])
})

it('reads a data address of a picture that the library takes, and no other', async () => {
  const blob = bytesOfDataUrl(`data:image/png;base64,${Buffer.from(png, 'hex').toString('base64')}`)
  expect(Buffer.from(await (blob ?? new Blob()).arrayBuffer()).toString('hex')).toBe(png)
  for (const address of [
    'data:image/svg+xml;base64,PHN2Zz4=',
    'data:text/html;base64,PHN2Zz4=',
    'data:image/png;base64,=a=',
    'https://a.example/a.png',
  ]) {
    expect(bytesOfDataUrl(address)).toBeNull()
  }
})
