import { InputRule } from '@tiptap/core'
import { Divider } from '#lib/document/nodes/divider.ts'
import { takesBlocks } from './block-place.ts'

const TYPED = /^(?:---|—-|___\s|\*\*\*\s)$/

/** The divider, with its shortcut only where a line may stand: typed in a caption or a table it would cut that in two. */
export const TypedDivider = Divider.extend({
  addInputRules() {
    const { type } = this
    const handler: InputRule['handler'] = ({ state, range }) => {
      const { tr } = state
      const $from = state.doc.resolve(range.from)
      const [around, index] = [$from.node(-1), $from.index(-1)]
      if (!takesBlocks($from) || !around.canReplaceWith(index, index, type)) return null
      tr.insert($from.before(), type.create()).delete(tr.mapping.map(range.from), tr.mapping.map(range.to))
      tr.scrollIntoView()
    }
    return [new InputRule({ find: TYPED, handler })]
  },
})
