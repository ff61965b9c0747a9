import { type Editor, Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { type EmbedTarget, embedOf } from '#lib/document/embed.ts'
import { pasteAsEmbed } from './embeds.ts'

/**
 * An address of a known site, pasted on an empty line, becomes an embed; `onMade` says so. Pasted into a line, over a
 * selection or as plain text (with Shift) it stays what it is. Asks nobody.
 */
export function embedPaste(onMade: (editor: Editor, target: EmbedTarget) => void) {
  return Extension.create({
    name: 'embedPaste',
    // Before what makes pasted text fit.
    priority: 200,
    addProseMirrorPlugins() {
      const { editor } = this
      let plain = false
      return [
        new Plugin({
          props: {
            handleKeyDown: (_view, event) => {
              plain = event.shiftKey
              return false
            },
            handleDOMEvents: {
              keyup: () => {
                plain = false
                return false
              },
            },
            handlePaste: (_view, event) => {
              const address = event.clipboardData?.getData('text/plain').trim() ?? ''
              const target = plain || /\s/.test(address) ? null : embedOf(address)
              if (!target || !pasteAsEmbed(editor, address, target)) return false
              onMade(editor, target)
              return true
            },
          },
        }),
      ]
    },
  })
}
