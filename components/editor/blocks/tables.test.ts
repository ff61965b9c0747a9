import type { Editor } from '@tiptap/core'
import { describe, expect, it } from 'vitest'
import { documentOf, paragraph } from '#lib/document/sample-document.ts'
import { calmTable } from './calm-table.ts'
import { leavingKeys } from './leaving-keys.ts'
import { bodyTypes, caretIn, editorAt, press, saved } from './test-editor.ts'

const cell = (text: string) => ({ type: 'tableCell', content: [paragraph(text)] })
const row = (...texts: string[]) => ({ type: 'tableRow', content: texts.map(cell) })
const table = { type: 'table', content: [row('가', '나'), row('다', '라')] }
const open = (at: string, ...blocks: unknown[]) => editorAt(documentOf(...blocks), at, [calmTable, leavingKeys])
const place = (editor: Editor) => editor.state.selection.$from.parent.textContent
const sizes = (editor: Editor) => {
  const rows: number[] = []
  editor.state.doc.descendants(node => {
    if (node.type.name === 'tableRow') rows.push(node.childCount)
  })
  return rows
}

describe('Tab', () => {
  it('goes from cell to cell, and on in a new row after the last', () => {
    const editor = open('가', table)
    const places = [1, 2, 3].map(() => press(editor, 'Tab') && place(editor))
    expect(places).toEqual(['나', '다', '라'])
    press(editor, 'Tab')
    expect([place(editor), sizes(editor)]).toEqual(['', [2, 2, 2]])
    expect(() => saved(editor)).not.toThrow()
  })

  it('is not the table’s outside of one', () => {
    expect(press(open('글', paragraph('글'), table), 'Tab')).toBe(false)
  })
})

describe('the way out', () => {
  it('is Mod+Enter from anywhere in it', () => {
    const editor = open('가', table, paragraph('뒤'))
    press(editor, 'Enter', true)
    expect([bodyTypes(editor), place(editor)]).toEqual([['table', 'paragraph', 'paragraph'], ''])
  })
})

describe('deleting', () => {
  it('takes the table away with its last row or column, and leaves a line to write on', () => {
    for (const act of ['deleteRow', 'deleteColumn'] as const) {
      const editor = open('가', table)
      editor.commands[act]()
      expect(bodyTypes(editor), act).toEqual(['table'])
      editor.commands[act]()
      editor.commands.deleteTable()
      expect(bodyTypes(editor), act).toEqual(['paragraph'])
    }
  })

  it('of text across cells and out of them leaves a whole table or none', () => {
    const editor = open('앞', paragraph('앞'), table, paragraph('뒤'))
    const { size } = editor.state.doc.content
    for (let to = 8; to < size; to += 1) {
      const one = open('앞', paragraph('앞'), table, paragraph('뒤'))
      if (!one.state.doc.resolve(to).parent.inlineContent) continue
      one.commands.setTextSelection({ from: 7, to })
      one.commands.deleteSelection()
      expect(() => saved(one), String(to)).not.toThrow()
      expect(new Set(sizes(one)).size, String(to)).toBeLessThan(2)
    }
  })
})

describe('a table that is not whole', () => {
  const ragged = { type: 'table', content: [row('가', '나', '더'), row('다', '라')] }
  const load = (editor: Editor, meta: boolean) => {
    const { schema, tr, doc } = editor.state
    const after = doc.content.size
    tr.insert(after, schema.nodeFromJSON(ragged))
    editor.view.dispatch(meta ? tr.setMeta('y-sync$', { isChangeOrigin: true }) : tr)
  }

  it('is repaired when it came from here, and left alone when it came from a colleague', () => {
    const [own, foreign] = [open('글', paragraph('글')), open('글', paragraph('글'))]
    load(own, false)
    load(foreign, true)
    expect([sizes(own), sizes(foreign)]).toEqual([
      [3, 3],
      [3, 2],
    ])
    caretIn(foreign, '라')
    foreign.commands.insertContent({ type: 'text', text: '!' })
    expect(sizes(foreign)).toEqual([3, 3])
  })
})
