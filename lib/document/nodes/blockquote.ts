import { Blockquote as BaseBlockquote } from '@tiptap/extension-blockquote'

/** A quotation, with who said it in `cite` as text. */
export const Blockquote = BaseBlockquote.extend({
  addAttributes() {
    return {
      cite: {
        default: null,
        parseHTML: element => element.getAttribute('data-cite') || null,
        renderHTML: ({ cite }) => (cite ? { 'data-cite': cite } : {}),
      },
    }
  },
})
