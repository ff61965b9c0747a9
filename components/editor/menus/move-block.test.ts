import { Editor } from '@tiptap/core'
import { describe, expect, it } from 'vitest'
import type { DocumentJson } from '#lib/document/document-json.ts'
import { documentOf, paragraph } from '#lib/document/sample-document.ts'
import { extensions } from '#lib/document/schema.ts'
import { moveBlock, moveBlockTo } from './move-block.ts'

const figure = (text: string) => ({
  type: 'figure',
  attrs: { mediaId: 'm' },
  content: [{ type: 'caption', content: [{ type: 'text', text }] }],
})
const item = (text: string, ...more: unknown[]) => ({ type: 'listItem', content: [paragraph(text), ...more] })
const list = (...items: unknown[]) => ({ type: 'bulletList', content: items })

function editorWith(doc: DocumentJson): Editor {
  return new Editor({ element: null, extensions, content: doc })
}

/** Where the text `wanted` begins. */
function placeOf(editor: Editor, wanted: string): number {
  let found = -1
  editor.state.doc.descendants((node, position) => {
    if (found < 0 && node.isText && node.text?.includes(wanted)) found = position + (node.text?.indexOf(wanted) ?? 0)
  })
  return found
}

function move(editor: Editor, at: string, direction: 'up' | 'down', to = at): string | null {
  editor.commands.setTextSelection({ from: placeOf(editor, at) + 1, to: placeOf(editor, to) + 1 })
  const tr = moveBlock(editor.state, direction)
  if (!tr) return null
  editor.view.dispatch(tr)
  editor.state.doc.check()
  return texts(editor)
}

const texts = ({ state }: Editor) => state.doc.textBetween(0, state.doc.content.size, '|').replace(/\|+/g, '|')
const caretText = ({ state }: Editor) => state.selection.$from.parent.textContent

describe('moving with the keyboard', () => {
  it('swaps with the neighbour, and the caret goes along', () => {
    const editor = editorWith(documentOf(paragraph('하나'), paragraph('둘'), paragraph('셋')))
    expect(move(editor, '셋', 'up')).toBe('|하나|셋|둘')
    expect([caretText(editor), editor.state.selection.$from.parentOffset]).toEqual(['셋', 1])
    expect(move(editor, '하나', 'down')).toBe('|셋|하나|둘')
  })

  it('moves all blocks that the selection touches', () => {
    const editor = editorWith(documentOf(paragraph('하나'), paragraph('둘'), paragraph('셋')))
    expect(move(editor, '하나', 'down', '둘')).toBe('|셋|하나|둘')
    expect(editor.state.doc.textBetween(editor.state.selection.from, editor.state.selection.to, '|')).toBe('나|둘')
  })

  it('never passes the head nor moves anything of it', () => {
    const head = documentOf(paragraph('하나'), paragraph('둘'))
    head.content[0] = { type: 'title', content: [{ type: 'text', text: '제목' }] }
    const keyPoints = ['가', '나'].map(text => ({
      type: 'keyPoint' as const,
      content: [{ type: 'text' as const, text }],
    }))
    head.content[2] = { type: 'keyPoints', content: keyPoints }
    const editor = editorWith(head)
    expect(move(editor, '하나', 'up')).toBeNull()
    expect(move(editor, '제목', 'down')).toBeNull()
    expect(move(editor, '나', 'down')).toBeNull()
    expect(move(editor, '둘', 'down')).toBeNull()
    editor.commands.selectAll()
    expect(moveBlock(editor.state, 'down')).toBeNull()
  })

  it('moves an item with what it holds; at the edge of the list, the list', () => {
    const editor = editorWith(documentOf(paragraph('앞'), list(item('하나'), item('둘', list(item('둘의 하나'))))))
    expect(move(editor, '둘', 'up')).toBe('|앞|둘|둘의 하나|하나')
    expect(move(editor, '둘', 'up')).toBe('|둘|둘의 하나|하나|앞')
  })

  it('moves a picture inside its gallery, and then the gallery', () => {
    const editor = editorWith(documentOf(paragraph('앞'), { type: 'gallery', content: [figure('하나'), figure('둘')] }))
    expect(move(editor, '둘', 'up')).toBe('|앞|둘|하나')
    expect(move(editor, '둘', 'up')).toBe('|둘|하나|앞')
    expect(editor.state.doc.lastChild?.type.name).toBe('paragraph')
  })

  it('moves a selected block without text', () => {
    const editor = editorWith(documentOf(paragraph('하나'), { type: 'divider' }, paragraph('둘')))
    editor.commands.setNodeSelection(placeOf(editor, '둘') - 2)
    const tr = moveBlock(editor.state, 'up')
    expect(tr?.doc.content.content.map(node => node.type.name).slice(3)).toEqual(['divider', 'paragraph', 'paragraph'])
    expect(tr?.selection.from).toBe(placeOf(editor, '하나') - 1)
  })
})

describe('moving to a place', () => {
  const doc = () =>
    editorWith(
      documentOf(paragraph('하나'), { type: 'callout', content: [paragraph('둘'), paragraph('셋')] }, paragraph('넷')),
    )
  const startOf = (editor: Editor, text: string) => placeOf(editor, text) - 1

  it('reorders both ways', () => {
    const editor = doc()
    const end = editor.state.doc.content.size
    expect(moveBlockTo(editor.state, startOf(editor, '하나'), end)?.doc.lastChild?.textContent).toBe('하나')
    const up = moveBlockTo(editor.state, startOf(editor, '넷'), startOf(editor, '하나'))
    expect(up?.doc.child(3).textContent).toBe('넷')
    expect(up?.selection.$from.parent.textContent).toBe('넷')
  })

  it('takes a block out of its box, but not the last one', () => {
    const editor = doc()
    const out = moveBlockTo(editor.state, startOf(editor, '셋'), editor.state.doc.content.size)
    out?.doc.check()
    expect(out?.doc.lastChild?.textContent).toBe('셋')
    if (out) editor.view.dispatch(out)
    expect(moveBlockTo(editor.state, startOf(editor, '둘'), editor.state.doc.content.size)).toBeNull()
  })

  it('moves nothing into the head, nothing to where it is', () => {
    const editor = doc()
    for (const place of [0, 2, 4]) expect(moveBlockTo(editor.state, startOf(editor, '넷'), place)).toBeNull()
    expect(moveBlockTo(editor.state, 0, editor.state.doc.content.size)).toBeNull()
    expect(moveBlockTo(editor.state, startOf(editor, '하나'), startOf(editor, '하나'))).toBeNull()
  })
})
