import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { addressFrom } from './address-from.ts'

/** The words that are being linked stay marked while the focus is in the field for the address. */
export const linkTargetKey = new PluginKey<DecorationSet>('linkTarget')

/** An address that is pasted over words becomes their link, also in captions and key points. */
export const linking = Extension.create({
  name: 'linking',
  priority: 1000,
  addProseMirrorPlugins() {
    const { editor } = this
    return [
      new Plugin<DecorationSet>({
        key: linkTargetKey,
        state: {
          init: () => DecorationSet.empty,
          apply: (tr, marked) => {
            const range = tr.getMeta(linkTargetKey) as { from: number; to: number } | null | undefined
            if (range === undefined) return tr.docChanged ? DecorationSet.empty : marked
            if (range === null || range.from === range.to) return DecorationSet.empty
            return DecorationSet.create(tr.doc, [
              Decoration.inline(range.from, range.to, { class: 'stet-link-target' }),
            ])
          },
        },
        props: {
          decorations: state => linkTargetKey.getState(state),
          handlePaste: (view, event) => {
            const { selection } = view.state
            const pasted = event.clipboardData?.getData('text/plain') ?? ''
            const href = /\s/.test(pasted.trim()) ? null : addressFrom(pasted, { whole: true })
            if (!href || selection.empty || !(selection instanceof TextSelection)) return false
            return editor.can().setLink({ href }) && editor.commands.setLink({ href })
          },
        },
      }),
    ]
  },
})
