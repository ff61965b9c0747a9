import { type Editor, Extension } from '@tiptap/core'
import { Plugin, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { oversteppedIn } from '#lib/document/overstepped.ts'
import { ANCHOR } from '#lib/document/suggestions.ts'
import { asSuggestion } from './as-suggestion.ts'
import { decide } from './decide.ts'
import { suggestingKey } from './suggesting-key.ts'
import type { SuggestionStore } from './suggestion-store.ts'
import { toNeighbour } from './to-neighbour.ts'
import { withoutAnchors } from './without-anchors.ts'

declare module '@tiptap/core' {
  interface Storage {
    suggesting: { store: SuggestionStore }
  }
}

/** The suggesting mode: while it is on, what the person does is said as a suggestion, and what cannot be is refused. */
export function suggesting(store: SuggestionStore) {
  return Extension.create({
    name: 'suggesting',
    addStorage: () => ({ store }),
    dispatchTransaction({ transaction, next }) {
      const { state } = this.editor
      const isForeign = !transaction.docChanged || isSettled(transaction) || !transaction.before.eq(state.doc)
      if (!store.on || isForeign) return next(transaction)
      const { tr, left } = asSuggestion(transaction, state, store.author)
      store.tell(left)
      if (tr) next(tr)
    },
    addKeyboardShortcuts() {
      const unlessComposing = (act: (editor: Editor) => boolean) => () =>
        !this.editor.view.composing && act(this.editor)
      return {
        'Mod-Shift-e': unlessComposing(() => {
          store.toggle()
          return true
        }),
        'Mod-Alt-]': unlessComposing(editor => toNeighbour(editor, 1)),
        'Mod-Alt-[': unlessComposing(editor => toNeighbour(editor, -1)),
        'Mod-Alt-Enter': unlessComposing(editor => decideActive(editor, 'accept')),
        'Mod-Alt-Backspace': unlessComposing(editor => decideActive(editor, 'reject')),
      }
    },
    addProseMirrorPlugins: () => [
      new Plugin({
        key: suggestingKey,
        view: view => {
          store.read(view.state.doc)
          return {
            update: (now, before) => {
              if (now.state.doc !== before.doc) store.look(() => now.state.doc)
            },
          }
        },
        // What other parts of the editor put right by themselves must not change what stands.
        filterTransaction: (tr, state) =>
          !store.on ||
          !tr.docChanged ||
          !tr.getMeta('appendedTransaction') ||
          oversteppedIn(state.doc, tr.doc, store.author.isOwn) === null,
        props: {
          transformCopied: withoutAnchors,
          handleDOMEvents: { keydown: (view, event) => strikeSelection(view, event, store) },
          handleKeyDown: (view, event) => passAnchor(view, event),
          handleClick: (_view, _pos, event) => {
            const place = (event.target as Element).closest?.('[data-id], [data-modification]')
            store.show(place?.getAttribute('data-id') ?? place?.getAttribute('data-modification') ?? null)
            return false
          },
          handleTextInput: () => {
            store.show(null)
            return false
          },
        },
      }),
    ],
  })
}

function decideActive(editor: Editor, verdict: 'accept' | 'reject'): boolean {
  const { active } = editor.storage.suggesting.store
  return active !== null && decide(editor, verdict, [active])
}

/** Comes from colleagues, takes something back, or is a decision. */
function isSettled(tr: Transaction): boolean {
  const sync = tr.getMeta(ySyncPluginKey) as { isChangeOrigin?: boolean; isUndoRedoOperation?: boolean } | undefined
  return Boolean(sync?.isChangeOrigin || sync?.isUndoRedoOperation || tr.getMeta(suggestingKey))
}

/**
 * Struck words stay, so a syllable cannot be composed in their place: they are struck with the key that begins it, before
 * the input method looks where the caret is, and it begins behind them. The one key of a composition that we act on.
 */
function strikeSelection(
  view: EditorView,
  { code, isComposing, keyCode }: KeyboardEvent,
  store: SuggestionStore,
): boolean {
  const isLetter = keyCode === 229 && (code === '' || code.startsWith('Key'))
  if (!store.on || !isLetter || isComposing || view.composing) return false
  const selected = shownSelection(view)
  if (!selected) return false
  const { doc, tr } = view.state
  view.dispatch(tr.setSelection(selected).deleteSelection())
  const to = selected.to - (doc.content.size - view.state.doc.content.size)
  view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(to), -1)))
  return false
}

/** The words that are selected on the screen; the editor's state learns of them a moment later. */
function shownSelection(view: EditorView): TextSelection | null {
  const shown = view.dom.ownerDocument.getSelection()
  const { anchorNode, focusNode, anchorOffset = 0, focusOffset = 0 } = shown ?? {}
  if (!anchorNode || !focusNode || shown?.isCollapsed) return null
  if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return null
  const between = TextSelection.between(
    view.state.doc.resolve(view.posAtDOM(anchorNode, anchorOffset)),
    view.state.doc.resolve(view.posAtDOM(focusNode, focusOffset)),
  )
  return between instanceof TextSelection && !between.empty ? between : null
}

/** Steps over the sign of a new block, which nobody sees. */
function passAnchor(view: EditorView, event: KeyboardEvent): boolean {
  if (view.composing || event.isComposing || event.keyCode === 229 || event.shiftKey) return false
  const { selection, doc } = view.state
  if (!(selection instanceof TextSelection) || !selection.$cursor) return false
  const { pos, nodeAfter, nodeBefore } = selection.$cursor
  const isAhead = event.key === 'ArrowRight' && nodeAfter?.text?.startsWith(ANCHOR)
  const isBehind = event.key === 'ArrowLeft' && nodeBefore?.text?.endsWith(ANCHOR)
  if (isAhead || isBehind)
    view.dispatch(view.state.tr.setSelection(TextSelection.create(doc, pos + (isAhead ? 1 : -1))))
  return false
}
