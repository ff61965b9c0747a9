import { isChangeOrigin } from '@tiptap/extension-collaboration'
import { Plugin } from '@tiptap/pm/state'
import { tableEditing } from '@tiptap/pm/tables'
import { Table } from '#lib/document/nodes/table.ts'

/**
 * The table as it is, but a colleague's change is never answered with a repair: when one adds a row and another a column,
 * both editors would fill the same hole, then each other's filling, without end. The next change made here repairs it.
 */
export const calmTable = Table.extend({
  addProseMirrorPlugins: () => {
    const { spec } = tableEditing()
    const repair = spec.appendTransaction
    return [
      new Plugin({
        ...spec,
        appendTransaction: (transactions, before, state) =>
          transactions.some(isChangeOrigin) ? null : repair?.call(spec as never, transactions, before, state),
      }),
    ]
  },
})
