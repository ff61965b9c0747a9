import { Extension } from '@tiptap/core'
import { isChangeOrigin } from '@tiptap/extension-collaboration'
import type { Node } from '@tiptap/pm/model'
import { Plugin, type Transaction } from '@tiptap/pm/state'
import { FEWEST } from './gallery.ts'

/**
 * A gallery of one picture becomes that picture, and one of none goes. Deleting fills what the schema demands with pictures
 * that have no file: these are taken out again before anybody sees them. Colleagues' changes are left to their own editor.
 */
export const galleryRules = Extension.create({
  name: 'galleryRules',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (transactions, _before, { doc, tr }) => {
        if (!transactions.some(one => one.docChanged) || transactions.some(isChangeOrigin)) return null
        return putRight(doc, tr)
      },
    }),
  ],
})

function putRight(doc: Node, tr: Transaction): Transaction | null {
  doc.descendants((node, position) => {
    if (node.type.name !== 'gallery') return !node.isTextblock
    const pictures = node.children.filter(({ attrs }) => attrs.mediaId !== '')
    if (pictures.length === node.childCount && pictures.length >= FEWEST) return false
    const from = tr.mapping.map(position)
    const to = tr.mapping.map(position + node.nodeSize)
    if (pictures.length >= FEWEST) tr.replaceWith(from, to, node.type.create(node.attrs, pictures))
    else if (pictures.length > 0) tr.replaceWith(from, to, pictures)
    else tr.deleteRange(from, to)
    return false
  })
  return tr.docChanged ? tr : null
}
