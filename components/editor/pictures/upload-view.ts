import { problemSentence } from '#components/ui/problem-sentence.ts'
import type { Messages } from '#messages/messages.ts'
import { element, plainButton } from './element.ts'
import type { Upload, UploadQueue } from './upload-queue.ts'

export type UploadWords = Messages['pictures']['upload']
type Words = { upload: UploadWords; errors: Messages['errors'] }
type Actions = { onStop: () => void; onRetry: () => void }

/** A picture on its way as the text shows it at its place: what this device has of it, how far it is, and the way out. It draws itself anew, without the editor. */
export function uploadView(upload: Upload, queue: UploadQueue, words: Words, actions: Actions) {
  const name = element('span', 'stet-upload-name', upload.file.name)
  const state = element('span', 'stet-upload-state')
  const bar = element('progress', 'stet-upload-bar')
  bar.max = 100
  bar.setAttribute('aria-label', words.upload.progress(upload.file.name))
  const sentence = element('p', 'stet-upload-problem')
  sentence.setAttribute('role', 'alert')
  const retry = plainButton(words.upload.retry, actions.onRetry)
  const stop = plainButton('', actions.onStop)
  const line = element('div', 'stet-upload-line', name, state, retry, stop)
  const dom = element('div', 'stet-upload', previewOf(upload), element('div', 'stet-upload-facts', line, bar, sentence))
  dom.contentEditable = 'false'
  dom.setAttribute('role', 'group')
  dom.setAttribute('aria-label', words.upload.label(upload.file.name))

  const show = () => {
    const refused = upload.state === 'refused'
    const failed = refused || upload.state === 'failed'
    dom.dataset.state = failed ? 'failed' : upload.state
    const percent = Math.floor(upload.share * 100)
    bar.hidden = failed
    if (upload.state === 'working') bar.removeAttribute('value')
    else bar.value = percent
    state.textContent = failed ? '' : stateOf(upload, percent, words.upload)
    retry.hidden = !failed || upload.problem?.problem.code === 'unsupported-media'
    stop.textContent = failed ? words.upload.remove : words.upload.stop
    stop.setAttribute('aria-label', `${stop.textContent}: ${upload.file.name}`)
    retry.setAttribute('aria-label', `${words.upload.retry}: ${upload.file.name}`)
    sentence.textContent = refused
      ? words.upload.refused
      : upload.problem
        ? problemSentence(upload.problem, words.errors)
        : ''
  }
  show()
  const unwatch = queue.watch(changed => changed.id === upload.id && show())
  return { dom, destroy: unwatch }
}

function stateOf({ state }: Upload, percent: number, words: UploadWords): string {
  if (state === 'waiting') return words.waiting
  return state === 'sending' ? `${percent} %` : words.working
}

function previewOf({ preview }: Upload): HTMLElement {
  const picture = element('img', 'stet-upload-preview')
  picture.alt = ''
  picture.draggable = false
  picture.src = preview
  // Not every kind of file can be shown here: its name says what it is.
  picture.addEventListener('error', () => picture.remove())
  return picture
}
