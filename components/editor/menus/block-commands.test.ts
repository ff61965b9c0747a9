import { Editor } from '@tiptap/core'
import { describe, expect, it } from 'vitest'
import { documentOf, paragraph } from '#lib/document/sample-document.ts'
import { extensions } from '#lib/document/schema.ts'
import { refusing, suggestingMode, editorAt as withMore } from '../blocks/test-editor.ts'
import { deleteAtCaret, duplicateAtCaret } from './block-commands.ts'
import { BLOCK_ITEMS } from './block-items.ts'
import { emptyTable, insertBlock } from './insert-block.ts'

const figure = (text: string) => ({
  type: 'figure',
  attrs: { mediaId: 'm' },
  content: [{ type: 'caption', content: [{ type: 'text', text }] }],
})
const list = (...texts: string[]) => ({
  type: 'bulletList',
  content: texts.map(text => ({ type: 'listItem', content: [paragraph(text)] })),
})

/** An editor without a page, with the caret before the text `at`. */
function editorAt(at: string, ...blocks: unknown[]): Editor {
  const editor = new Editor({ element: null, extensions, content: documentOf(...blocks) })
  editor.state.doc.descendants((node, position) => {
    if (node.text?.includes(at)) editor.commands.setTextSelection(position + node.text.indexOf(at))
  })
  return editor
}

/** What asks first, or looks at the page's language. */
const NEED_A_PAGE = ['newsletter', 'picture', 'gallery', 'embed']
const TYPES: Record<string, string> = {
  'callout-info': 'callout',
  'callout-warn': 'callout',
  'callout-update': 'callout',
  note: 'internalNote',
}

const shape = (editor: Editor) => {
  editor.state.doc.check()
  return editor.state.doc.content.content.slice(3).map(node => `${node.type.name} ${node.textContent}`.trim())
}

describe('deleting', () => {
  it.each([
    ['a paragraph', ['둘', paragraph('하나'), paragraph('둘')], ['paragraph 하나'], ['paragraph 하나', 'paragraph 둘']],
    ['the only block', ['하나', paragraph('하나')], ['paragraph'], ['paragraph 하나', 'paragraph']],
    ['an item', ['둘', list('하나', '둘')], ['bulletList 하나'], ['bulletList 둘', 'bulletList 하나']],
    [
      'the last item with its list',
      ['하나', list('하나'), paragraph('뒤')],
      ['paragraph 뒤'],
      ['bulletList 하나', 'paragraph 뒤'],
    ],
    [
      'one of two pictures',
      ['나', { type: 'gallery', content: [figure('가'), figure('나')] }, paragraph('뒤')],
      ['figure 가', 'paragraph 뒤'],
      ['figure 나', 'figure 가', 'paragraph 뒤'],
    ],
  ] as const)('%s, and putting it back after more was written', (_name, [at, ...blocks], left, again) => {
    const editor = editorAt(at, ...blocks)
    const takeBack = deleteAtCaret(editor)
    expect(shape(editor)).toEqual(left)
    takeBack?.()
    expect(shape(editor)).toEqual(again)
  })

  it.each([
    ['is refused', refusing, ['paragraph 하나', 'paragraph 둘']],
    ['is only suggested', suggestingMode(), ['paragraph 둘']],
  ])('offers to take nothing back where it %s', (_name, extension, left) => {
    const editor = withMore(documentOf(paragraph('하나'), paragraph('둘')), '하나', [extension])
    expect(deleteAtCaret(editor)).toBeNull()
    expect(shape(editor)).toEqual(left)
  })

  it('takes nothing out of the head', () => {
    const editor = editorAt('하나', paragraph('하나'))
    editor.commands.setTextSelection(1)
    expect(deleteAtCaret(editor)).toBeNull()
    expect(editor.state.doc.childCount).toBe(4)
  })
})

it('a copy has no anchor of the comments on its original', () => {
  const commented = {
    type: 'paragraph',
    content: [{ type: 'text', text: '하나', marks: [{ type: 'bold' }, { type: 'comment', attrs: { thread: 't1' } }] }],
  }
  const editor = editorAt('하나', commented)
  duplicateAtCaret(editor)
  expect(shape(editor)).toEqual(['paragraph 하나', 'paragraph 하나'])
  const marks = [3, 4].map(index => editor.state.doc.child(index).firstChild?.marks.map(mark => mark.type.name))
  expect(marks).toEqual([['bold', 'comment'], ['bold']])
})

describe('inserting', () => {
  it('takes the place of an empty paragraph and leaves a line to write on', () => {
    const editor = editorAt('앞', paragraph('앞'), paragraph(''))
    editor.commands.setTextSelection(editor.state.doc.content.size - 1)
    insertBlock(editor, emptyTable(2, 2))
    expect(shape(editor)).toEqual(['paragraph 앞', 'table', 'paragraph'])
    expect(editor.state.selection.$from.node(-1).type.name).toBe('tableHeader')
  })

  it.each([
    [
      'from a sentence, after it',
      ['앞', paragraph('앞'), paragraph('뒤')],
      ['paragraph 앞', 'divider', 'paragraph 뒤'],
    ],
    ['from a list, after it', ['둘', list('하나', '둘')], ['bulletList 하나둘', 'divider', 'paragraph']],
    [
      'from a caption, after its picture',
      ['가', figure('가'), paragraph('뒤')],
      ['figure 가', 'divider', 'paragraph 뒤'],
    ],
  ] as const)('%s', (_name, [at, ...blocks], expected) => {
    const editor = editorAt(at, ...blocks)
    insertBlock(editor, { type: 'divider' })
    expect(shape(editor)).toEqual(expected)
  })

  it('from the head, before the body', () => {
    const editor = editorAt('앞', paragraph('앞'))
    editor.commands.setTextSelection(1)
    insertBlock(editor, { type: 'divider' })
    expect(shape(editor)).toEqual(['divider', 'paragraph 앞'])
  })

  it.each(BLOCK_ITEMS.filter(({ id }) => !NEED_A_PAGE.includes(id)))(
    '$id makes what the schema allows, wherever it is chosen',
    ({ id, group, run }) => {
      const places = [
        ['글', paragraph('글')],
        ['글', list('글')],
        ['글', { type: 'callout', content: [paragraph('글')] }],
        ['글', { type: 'blockquote', content: [paragraph('글')] }],
        ['글', { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: '글' }] }],
        ['글', figure('글')],
      ] as const
      for (const [at, block] of places) {
        const editor = editorAt(at, block)
        run(editor, {})
        editor.state.doc.check()
        expect(editor.state.doc.textContent).toBe('글')
        if (group !== 'text') expect(JSON.stringify(editor.getJSON())).toContain(`"${TYPES[id] ?? id}"`)
      }
    },
  )
})
