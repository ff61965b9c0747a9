import { OrderedList as BaseOrderedList } from '@tiptap/extension-list/ordered-list'

/** A numbered list. Its only attribute is the first number. */
export const OrderedList = BaseOrderedList.extend({
  addAttributes() {
    return {
      start: {
        default: 1,
        parseHTML: element => Math.max(0, Number.parseInt(element.getAttribute('start') ?? '1', 10) || 1),
      },
    }
  },
})
