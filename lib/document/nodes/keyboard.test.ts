import { Editor } from '@tiptap/core'
import { describe, expect, it } from 'vitest'
import { type DocumentJson, emptyDocument } from '../document-json.ts'
import { keyPointsOf } from '../read.ts'
import { documentOf, everything, paragraph } from '../sample-document.ts'
import { extensions } from '../schema.ts'
import { parseDocument } from '../validate.ts'

/** An editor without a page, whose selection is at the end of the first text block of `type`. */
function editorAt(doc: DocumentJson, type: string): Editor {
  const editor = new Editor({ element: null, extensions, content: doc })
  let end = -1
  editor.state.doc.descendants((node, position) => {
    if (end < 0 && node.type.name === type) end = position + 1 + node.content.size
  })
  editor.commands.setTextSelection(end)
  return editor
}

function press(editor: Editor, key: string): void {
  const event = { key, keyCode: 0, shiftKey: false, altKey: false, ctrlKey: false, metaKey: false } as KeyboardEvent
  for (const plugin of editor.extensionManager.plugins) {
    if (plugin.props.handleKeyDown?.call(plugin, editor.view, event)) return
  }
}

const place = (editor: Editor) => editor.state.selection.$from.parent.type.name
const saved = (editor: Editor) => parseDocument(JSON.parse(JSON.stringify(editor.getJSON())))

describe('Enter', () => {
  it('goes from the title to the deck to the first key point, and changes nothing', () => {
    const editor = editorAt(everything, 'title')
    const places = [1, 2].map(() => {
      press(editor, 'Enter')
      return place(editor)
    })
    expect(places).toEqual(['deck', 'keyPoint'])
    expect(saved(editor)).toEqual(everything)
  })

  it('makes one more key point, and leaves the list from an empty one', () => {
    const editor = editorAt(emptyDocument({ keyPoints: 1 }), 'keyPoint')
    editor.commands.insertContent({ type: 'text', text: '첫째' })
    press(editor, 'Enter')
    expect([place(editor), keyPointsOf(saved(editor))]).toEqual(['keyPoint', ['첫째', '']])
    press(editor, 'Enter')
    expect([place(editor), keyPointsOf(saved(editor))]).toEqual(['paragraph', ['첫째', '']])
  })

  it('goes from a caption to a new paragraph after the picture', () => {
    const editor = editorAt(everything, 'caption')
    const before = everything.content.map(node => node.type)
    press(editor, 'Enter')
    expect(place(editor)).toBe('paragraph')
    const figure = before.indexOf('figure')
    expect(saved(editor).content.map(node => node.type)).toEqual(before.toSpliced(figure + 1, 0, 'paragraph'))
  })
})

describe('Backspace at the start of a block', () => {
  it.each(['title', 'deck', 'caption', 'paragraph'])('joins no %s with what stands before or around it', type => {
    const figure = { type: 'figure', attrs: { mediaId: 'm' }, content: [{ type: 'caption' }] }
    const doc = documentOf(...(type === 'caption' ? [paragraph('앞'), figure] : [paragraph('본문')]))
    const editor = editorAt(doc, type)
    editor.commands.setTextSelection(editor.state.selection.$from.start())
    editor.commands.joinBackward()
    expect(saved(editor)).toEqual(doc)
  })
})
