import { expect, it } from 'vitest'
import { documentOf, paragraph } from '#lib/document/sample-document.ts'
import { editorAt, suggestingMode } from '../blocks/test-editor.ts'
import { PictureUploads } from './picture-uploads.ts'

it('sends nothing while changes are suggested, and says why', () => {
  const told: (string | null)[] = []
  const uploads = new PictureUploads()
  uploads.into(editorAt(documentOf(paragraph('글')), '글', [suggestingMode(told)]))
  uploads.add([new File(['x'], 'a.png', { type: 'image/png' })])
  expect([uploads.queue.isBusy, told]).toEqual([false, ['structure']])
})
