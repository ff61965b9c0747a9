import { TableCell as BaseCell } from '@tiptap/extension-table/cell'
import { TableHeader as BaseHeader } from '@tiptap/extension-table/header'
import { TableRow } from '@tiptap/extension-table/row'
import { Table as BaseTable } from '@tiptap/extension-table/table'

/** Cells hold paragraphs alone, so that a table stays one in Markdown and on a phone. Widths are the reader's business. */
const CONTENT = 'paragraph+'

export const Table = BaseTable.extend({ isolating: true }).configure({ resizable: false, HTMLAttributes: {} })
export { TableRow }
export const TableCell = BaseCell.extend({ content: CONTENT, addAttributes: spans })
export const TableHeader = BaseHeader.extend({ content: CONTENT, addAttributes: spans })

function spans() {
  return { colspan: span('colspan'), rowspan: span('rowspan'), colwidth: { default: null, rendered: false } }
}

function span(name: string) {
  return {
    default: 1,
    parseHTML: (element: HTMLElement) => {
      const count = Number.parseInt(element.getAttribute(name) ?? '1', 10)
      return count >= 1 && count <= 50 ? count : 1
    },
  }
}
