import { type Editor, Extension } from '@tiptap/core'
import { isChangeOrigin } from '@tiptap/extension-collaboration'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { CompositionGate } from '../gate.ts'
import { blockAround, caretPlace } from './caret-place.ts'
import { changesShape } from './changes-shape.ts'
import { type Companion, Company } from './company.ts'

type State = { company: Company; marks: DecorationSet }

const key = new PluginKey<State>('together')

/**
 * Marks the blocks in which colleagues write, and asks before one of them is split, joined or turned into another kind
 * under their hands. Nothing of it happens while a syllable is being composed here.
 */
export function together(awareness: Awareness, doc: Y.Doc, gate: CompositionGate) {
  return Extension.create({
    name: 'together',
    addProseMirrorPlugins: () => [plugin(new Company(awareness, doc), gate)],
  })
}

/** Who else is in the text of this editor. */
export function companyOf(editor: Editor): Company | null {
  return key.getState(editor.state)?.company ?? null
}

function plugin(company: Company, gate: CompositionGate): Plugin<State> {
  let shown: EditorView | null = null
  return new Plugin<State>({
    key,
    state: {
      init: () => ({ company, marks: DecorationSet.empty }),
      apply: (tr, { marks }, _before, state) => {
        if (tr.getMeta(key) || (tr.docChanged && isChangeOrigin(tr))) return { company, marks: marksOf(state, company) }
        return { company, marks: tr.docChanged ? marks.map(tr.mapping, tr.doc) : marks }
      },
    },
    props: { decorations: state => key.getState(state)?.marks },
    filterTransaction: (tr, state) => {
      if (!tr.docChanged || !shown || shown.composing || isChangeOrigin(tr)) return true
      const disturbed = company.writers().find(writer => {
        const block = blockOf(state, company, writer)
        return block !== null && changesShape(tr, block.from, block.to)
      })
      return !disturbed || company.mayDisturb(disturbed)
    },
    view: view => {
      shown = view
      const draw = () => shown?.dispatch(shown.state.tr.setMeta(key, true))
      const forget = company.subscribe(() => gate.whenCalm(draw))
      company.start()
      return {
        destroy: () => {
          shown = null
          forget()
          company.stop()
        },
      }
    },
  })
}

function marksOf(state: EditorState, company: Company): DecorationSet {
  const marks = company.writers().flatMap(writer => {
    const block = blockOf(state, company, writer)
    if (!block) return []
    const attributes = { class: 'stet-busy', style: `--stet-colleague: ${writer.color}` }
    return [Decoration.node(block.from, block.to, attributes, { key: `busy ${writer.clientId}` })]
  })
  return DecorationSet.create(state.doc, marks)
}

function blockOf(state: EditorState, { awareness }: Company, { clientId }: Companion) {
  const place = caretPlace(state, awareness, clientId)
  return place === null ? null : blockAround(state, place)
}
