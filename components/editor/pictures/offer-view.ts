import type { Messages } from '#messages/messages.ts'
import { element, plainButton } from './element.ts'
import type { Offer } from './upload-board.ts'

type Actions = { onGallery: () => void; onUndo: () => void; onClose: () => void }

/** Several pictures came at once: a calm line under them that offers to make them one gallery, and then to take that back. */
export function offerView(
  { count, made }: Offer,
  words: Messages['pictures']['gallery'],
  actions: Actions,
): HTMLElement {
  const dom = element('div', 'stet-picture-offer')
  dom.contentEditable = 'false'
  dom.setAttribute('role', 'status')
  if (made) dom.append(element('span', '', words.made(count)), plainButton(words.undo, actions.onUndo))
  else dom.append(element('span', '', words.offer(count)), plainButton(words.make, actions.onGallery))
  dom.append(plainButton(made ? words.close : words.leave, actions.onClose))
  return dom
}
