import type { Editor } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { documentOf, paragraph } from '#lib/document/sample-document.ts'
import { addPicture, dissolveGallery, galleryAt, joinPictures, movePicture, takeOutPicture } from './gallery.ts'
import { galleryRules } from './gallery-rules.ts'
import { bodyTypes, caretIn, editorAt, refusing, saved, suggestingMode } from './test-editor.ts'

const figure = (text: string) => ({
  type: 'figure',
  attrs: { mediaId: `m${text.codePointAt(0)}` },
  content: [{ type: 'caption', content: [{ type: 'text', text }] }],
})
const gallery = (...texts: string[]) => ({ type: 'gallery', content: texts.map(figure) })
const open = (at: string, ...blocks: unknown[]) => editorAt(documentOf(...blocks), at, [galleryRules])
const nodeOf = (editor: Editor, text: string) => editor.schema.nodeFromJSON(figure(text))
const captions = (editor: Editor) =>
  saved(editor) && editor.state.doc.textBetween(0, editor.state.doc.content.size, ' ').trim()

describe('the pictures of a gallery', () => {
  it('change places, the caret going along, and stop at the ends', () => {
    const editor = open('가', gallery('가', '나', '다'))
    expect([movePicture(editor, -1), movePicture(editor, 1), movePicture(editor, 1), movePicture(editor, 1)]).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(captions(editor)).toBe('나 다 가')
    expect(galleryAt(editor.state)?.index).toBe(2)
  })

  it('are taken out one by one; the last stands alone', () => {
    const editor = open('나', gallery('가', '나', '다'))
    takeOutPicture(editor)
    expect([bodyTypes(editor), captions(editor)]).toEqual([['gallery'], '가 다'])
    takeOutPicture(editor)
    expect([bodyTypes(editor), captions(editor)]).toEqual([['figure'], '가'])
  })

  it('become single ones together', () => {
    const editor = open('가', gallery('가', '나'))
    dissolveGallery(editor)
    expect(bodyTypes(editor)).toEqual(['figure', 'figure'])
  })

  it('are never more than twelve', () => {
    const editor = open('1', gallery('1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11'))
    const position = galleryAt(editor.state)?.position ?? -1
    expect(['x', 'y'].map(text => addPicture(editor, position, nodeOf(editor, text)))).toEqual([true, false])
    expect(galleryAt(editor.state)?.node.childCount).toBe(12)
    expect(() => saved(editor)).not.toThrow()
  })
})

describe('a picture that arrives', () => {
  it.each([
    ['its gallery is gone', [], '앞'],
    ['the change is refused', [refusing], '가'],
    ['changes are suggested', [suggestingMode()], '가'],
  ])('is known to be lost where %s', (_name, more, at) => {
    const editor = editorAt(documentOf(paragraph('앞'), gallery('가', '나')), at, more)
    const { $from } = editor.state.selection
    const position = at === '앞' ? $from.before() : (galleryAt(editor.state)?.position ?? -1)
    expect(addPicture(editor, position, nodeOf(editor, '다'))).toBe(false)
    expect(captions(editor)).toBe('앞 가 나')
  })

  it('has no place in a text that is closed', () => {
    const editor = open('가', gallery('가', '나'))
    expect(addPicture(editor, null, nodeOf(editor, '다'))).toBe(false)
  })
})

describe('deleting in a gallery', () => {
  const select = (editor: Editor, text: string) => {
    caretIn(editor, text)
    const { $from } = editor.state.selection
    editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, $from.before(-1))))
  }

  it('leaves a single picture where one of two went', () => {
    const editor = open('가', paragraph('앞'), gallery('가', '나'))
    select(editor, '가')
    editor.commands.deleteSelection()
    expect([bodyTypes(editor), captions(editor)]).toEqual([['paragraph', 'figure'], '앞 나'])
  })

  it('leaves a gallery where one of three went', () => {
    const editor = open('가', gallery('가', '나', '다'))
    select(editor, '나')
    editor.commands.deleteSelection()
    expect([bodyTypes(editor), captions(editor)]).toEqual([['gallery'], '가 다'])
  })

  it('from outside into the middle leaves a valid text, wherever it ends', () => {
    const blocks = [paragraph('앞'), gallery('가', '나', '다'), paragraph('뒤')]
    const { size } = open('앞', ...blocks).state.doc.content
    for (let to = 8; to < size; to += 1) {
      const editor = open('앞', ...blocks)
      if (!editor.state.doc.resolve(to).parent.inlineContent) continue
      editor.commands.setTextSelection({ from: 7, to })
      editor.commands.deleteSelection()
      expect(() => saved(editor), String(to)).not.toThrow()
    }
  })
})

describe('pictures beside each other', () => {
  it('become one gallery, and nothing else does', () => {
    const editor = open('나', figure('가'), figure('나'), paragraph('글'), figure('다'))
    expect(joinPictures(editor)).toBe(true)
    expect(bodyTypes(editor)).toEqual(['gallery', 'paragraph', 'figure'])
    caretIn(editor, '다')
    expect(joinPictures(editor)).toBe(false)
    caretIn(editor, '글')
    expect(joinPictures(editor)).toBe(false)
  })
})
