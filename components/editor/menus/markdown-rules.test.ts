import { Editor } from '@tiptap/core'
import { describe, expect, it } from 'vitest'
import type { DocumentJson, NodeJson } from '#lib/document/document-json.ts'
import { documentOf, paragraph } from '#lib/document/sample-document.ts'
import { extensions } from '#lib/document/schema.ts'
import { parseDocument } from '#lib/document/validate.ts'
import { markdownRules } from './markdown-rules.ts'
import { TypedDivider } from './typed-divider.ts'

const nodes = extensions.map(extension => (extension.name === 'divider' ? TypedDivider : extension))

/** An editor without a page, with the caret in the first text block of `type`. */
function editorIn(type: string, doc: DocumentJson = documentOf(paragraph(''))): Editor {
  const editor = new Editor({ element: null, extensions: [...nodes, markdownRules], content: doc })
  let place = -1
  editor.state.doc.descendants((node, position) => {
    if (place < 0 && node.type.name === type) place = position + 1
  })
  editor.commands.setTextSelection(place)
  return editor
}

function type(editor: Editor, text: string): Editor {
  for (const letter of text) {
    const { from, to } = editor.state.selection
    const isTaken = editor.extensionManager.plugins.some(plugin =>
      plugin.props.handleTextInput?.call(plugin, editor.view, from, to, letter, () => editor.state.tr),
    )
    if (!isTaken) editor.view.dispatch(editor.state.tr.insertText(letter))
  }
  return editor
}

function body(editor: Editor): NodeJson[] {
  return parseDocument(JSON.parse(JSON.stringify(editor.getJSON()))).content.slice(3)
}

const textOf = (text: string) => [{ type: 'text', text }]

describe('at the start of a line', () => {
  it.each([
    ['# 제목', { type: 'heading', attrs: { level: 2, emoji: null }, content: textOf('제목') }],
    ['## 제목', { type: 'heading', attrs: { level: 2, emoji: null }, content: textOf('제목') }],
    ['### 제목', { type: 'heading', attrs: { level: 3, emoji: null }, content: textOf('제목') }],
    ['- 하나', { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('하나')] }] }],
    ['* 하나', { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('하나')] }] }],
    [
      '1. 하나',
      { type: 'orderedList', attrs: { start: 1 }, content: [{ type: 'listItem', content: [paragraph('하나')] }] },
    ],
    ['> 말', { type: 'blockquote', attrs: { cite: null }, content: [paragraph('말')] }],
  ])('%s', (typed, expected) => {
    expect(body(type(editorIn('paragraph'), typed))[0]).toEqual(expected)
  })

  it('three hyphens make a divider, with a line to write on', () => {
    expect(body(type(editorIn('paragraph'), '---다음')).map(node => node.type)).toEqual(['divider', 'paragraph'])
  })

  it('a hash without a space, or within a sentence, stays one', () => {
    expect(body(type(editorIn('paragraph'), '#해시태그'))).toEqual([paragraph('#해시태그')])
    expect(body(type(editorIn('paragraph'), '올해 # 하나'))).toEqual([paragraph('올해 # 하나')])
  })
})

describe('around words', () => {
  it.each([
    ['**굵게**', 'bold'],
    ['*기울임*', 'italic'],
    ['`코드`', 'code'],
    ['~~지움~~', 'strike'],
    ['==형광==', 'highlight'],
  ])('%s, and what follows is plain', (typed, mark) => {
    const [block] = body(type(editorIn('paragraph'), `앞 ${typed}은`))
    const word = typed.replace(/[*`~=]/g, '')
    expect(block).toEqual({
      type: 'paragraph',
      content: [
        { type: 'text', text: '앞 ' },
        { type: 'text', text: word, marks: [{ type: mark }] },
        { type: 'text', text: '은' },
      ],
    })
  })
})

describe('where there are no blocks', () => {
  const figure = { type: 'figure', attrs: { mediaId: 'm' }, content: [{ type: 'caption' }] }
  const cell = { type: 'tableCell', content: [{ type: 'paragraph' }] }
  const doc = (): DocumentJson => {
    const made = documentOf(figure, { type: 'table', content: [{ type: 'tableRow', content: [cell] }] }, paragraph(''))
    made.content[2] = { type: 'keyPoints', content: [{ type: 'keyPoint' }] }
    return made
  }
  const shape = (editor: Editor) => {
    const names: string[] = []
    editor.state.doc.descendants(node => {
      if (!node.isText) names.push(node.type.name)
    })
    return names
  }

  it.each(['title', 'deck', 'keyPoint', 'caption'])('everything stays as typed in a %s', place => {
    for (const typed of ['# 하나', '- 하나', '1. 하나', '> 하나', '---', '___ ', '*** ']) {
      const editor = editorIn(place, doc())
      const before = shape(editor)
      type(editor, typed)
      expect(shape(editor), typed).toEqual(before)
      editor.state.doc.check()
      expect(editor.state.selection.$from.parent.type.name, typed).toBe(place)
    }
  })

  it('a table cell gets none', () => {
    for (const typed of ['# 하나', '- 하나', '> 하나', '---', '___ ']) {
      const editor = editorIn('paragraph', doc())
      const before = shape(editor)
      type(editor, typed)
      expect(shape(editor), typed).toEqual(before)
      editor.state.doc.check()
    }
  })
})
