import { Extension } from '@tiptap/core'
import { yCursorPlugin } from '@tiptap/y-tiptap'
import type { Awareness } from 'y-protocols/awareness'

type Colleague = { name: string; color: string }

/**
 * The carets and selections of colleagues. The presence belongs to the document of the network, so the own caret is known
 * by the presence's client id and not, as the stock extension has it, by the editor's document.
 */
export function carets(awareness: Awareness) {
  return Extension.create({
    name: 'carets',
    priority: 999,
    addProseMirrorPlugins: () => [
      yCursorPlugin(awareness, {
        awarenessStateFilter: (_own, clientId) => clientId !== awareness.clientID,
        cursorBuilder: caretOf,
        selectionBuilder: ({ color }: Colleague) => ({
          class: 'stet-colleague-selection',
          style: `background-color: ${color}33`,
        }),
      }),
    ],
  })
}

function caretOf({ name, color }: Colleague): HTMLElement {
  const caret = document.createElement('span')
  caret.className = 'stet-colleague-caret'
  caret.style.setProperty('--stet-colleague', color)
  const label = document.createElement('span')
  label.className = 'stet-colleague-name'
  label.textContent = name
  // Word joiners keep the browser from placing the own caret inside.
  caret.append('\u2060', label, '\u2060')
  return caret
}
