import type { Editor } from '@tiptap/core'
import { changesText } from '#components/editor/changes-text.ts'
import { asOneStep } from '#components/editor/menus/block-commands.ts'
import { settleSuggestions, type Verdict } from '#lib/document/settle-suggestions.ts'
import { suggestingKey } from './suggesting-key.ts'

/** Accepts or rejects suggestions in the text, as one step that this person can undo. False when there is nothing that they may decide, or a colleague writes in it. */
export function decide(editor: Editor, verdict: Verdict, ids: string[]): boolean {
  const { store } = editor.storage.suggesting
  const mine = ids.filter(id => store.mayDecide(id, verdict))
  const { state, view } = editor
  const tr = state.tr
  settleSuggestions(tr, verdict, new Set(mine))
  if (!tr.docChanged) return false
  if (!asOneStep(editor, () => changesText(view, tr.setMeta(suggestingKey, { decided: true })))) return false
  store.read(view.state.doc)
  store.sayDecided(verdict, mine.length)
  void store.record(verdict, mine)
  return true
}
