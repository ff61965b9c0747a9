import { element } from './element.ts'
import type { UploadWords } from './upload-view.ts'

/** The place of a picture that the server takes in from elsewhere; nobody knows how long that takes. */
export function awaitedView(says: string, words: UploadWords): HTMLElement {
  const bar = element('progress', 'stet-upload-bar')
  bar.setAttribute('aria-label', words.takingIn)
  const line = element('div', 'stet-upload-line', element('span', 'stet-upload-name', says), words.takingIn)
  const dom = element('div', 'stet-upload', element('div', 'stet-upload-facts', line, bar))
  dom.contentEditable = 'false'
  dom.setAttribute('role', 'group')
  dom.setAttribute('aria-label', words.takingIn)
  return dom
}
