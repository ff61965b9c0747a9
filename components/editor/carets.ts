import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { yCursorPlugin, yCursorPluginKey } from '@tiptap/y-tiptap'
import type { Awareness } from 'y-protocols/awareness'
import type { CompositionGate } from './gate.ts'

type Colleague = { name: string; color: string }

/**
 * The carets and selections of colleagues. The presence belongs to the document of the network, so the own caret is known
 * by the presence's client id and not, as the stock extension has it, by the editor's document.
 */
export function carets(awareness: Awareness, gate: CompositionGate) {
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
      drawnWhenCalm(gate),
    ],
  })
}

/**
 * Draws what colleagues' carets did once the syllable under the own caret is finished: a caret that comes or goes in the
 * empty paragraph above makes ProseMirror draw the own paragraph anew, and half a syllable is then written twice.
 */
function drawnWhenCalm(gate: CompositionGate): Plugin {
  let drawn: EditorView | null = null
  const draw = () => drawn?.dispatch(drawn.state.tr.setMeta(yCursorPluginKey, { awarenessUpdated: true }))
  return new Plugin({
    view: view => {
      drawn = view
      return {
        destroy: () => {
          drawn = null
        },
      }
    },
    filterTransaction: tr => {
      if (!drawn?.composing || tr.docChanged || !tr.getMeta(yCursorPluginKey)?.awarenessUpdated) return true
      gate.whenCalm(draw)
      return false
    },
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
