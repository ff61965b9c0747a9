import type { MediaView } from '#lib/desk-client/desk-client.ts'
import { DeskProblem } from '#lib/desk-client/problem.ts'
import { blurhashUrl } from './blurhash-url.ts'
import { element, plainButton } from './element.ts'
import { knownMedia, mediaOf, pictureUrl } from './media-views.ts'

export type FrameWords = { loading: string; unavailable: string; retry: string }

/**
 * A picture of the library in room that is kept for it: its colours first, then itself. A picture that does not come says
 * so and can be asked for again.
 */
export function pictureFrame(words: FrameWords) {
  const picture = element('img', 'stet-picture')
  picture.draggable = false
  picture.decoding = 'async'
  const sentence = element('p', 'stet-picture-state')
  sentence.setAttribute('role', 'status')
  const dom = element('div', 'stet-picture-frame', picture, sentence)
  dom.contentEditable = 'false'
  let shown = ''

  const state = (now: 'loading' | 'shown' | 'broken') => {
    dom.dataset.state = now
    dom.setAttribute('aria-busy', String(now === 'loading'))
    picture.hidden = now === 'broken'
    if (now === 'shown') sentence.replaceChildren()
    else if (now === 'loading') sentence.replaceChildren(element('span', 'stet-visually-hidden', words.loading))
    else
      sentence.replaceChildren(
        words.unavailable,
        ' ',
        plainButton(words.retry, () => ask(shown)),
      )
  }
  const draw = (media: MediaView) => {
    dom.style.setProperty('--picture-ratio', `${media.width} / ${media.height}`)
    dom.style.backgroundImage = media.blurhash ? `url("${blurhashUrl(media.blurhash)}")` : ''
    picture.width = media.width
    picture.height = media.height
    picture.src = pictureUrl(media)
  }
  const ask = (mediaId: string) => {
    state('loading')
    const known = knownMedia(mediaId)
    if (known) return draw(known)
    mediaOf(mediaId).then(
      media => mediaId === shown && draw(media),
      (error: unknown) => {
        if (!(error instanceof DeskProblem)) throw error
        if (mediaId === shown) state('broken')
      },
    )
  }
  picture.addEventListener('load', () => state('shown'))
  picture.addEventListener('error', () => state('broken'))
  return {
    dom,
    /** Shows the picture with this id; asks for it only when it is another one than before. */
    show: (mediaId: string, alt: string) => {
      picture.alt = alt
      if (mediaId === shown) return
      shown = mediaId
      picture.removeAttribute('src')
      ask(mediaId)
    },
  }
}
