import type { Editor } from '@tiptap/core'
import { Slice } from '@tiptap/pm/model'
import { describe, expect, it } from 'vitest'
import { documentOf, paragraph } from '#lib/document/sample-document.ts'
import { editorAt } from './blocks/test-editor.ts'
import { paste } from './paste.ts'

const PICTURE = new File(['x'], 'a.png', { type: 'image/png' })

/** A text with its title selected, into which something is pasted. */
function pasteOverTitle(given: Record<string, string>, files: File[] = []) {
  const taken: File[] = []
  const editor = editorAt(documentOf(paragraph('글')), '글', [
    paste({ onPictures: pictures => taken.push(...pictures), onReport: () => undefined }),
  ])
  editor.view.dispatch(editor.state.tr.insertText('제목', 1))
  editor.commands.setTextSelection({ from: 1, to: 3 })
  const data = { files, types: Object.keys(given), getData: (type: string) => given[type] ?? '' }
  const isTaken = isPasted(editor, data)
  const { from, to } = editor.state.selection
  return { isTaken, taken, title: editor.state.doc.firstChild?.textContent, selected: [from, to] }
}

function isPasted(editor: Editor, clipboardData: unknown): boolean {
  const event = { clipboardData } as ClipboardEvent
  return editor.extensionManager.plugins.some(plugin =>
    plugin.props.handlePaste?.call(plugin, editor.view, event, Slice.empty),
  )
}

describe('pasted over the title', () => {
  it.each([
    ['a picture by itself', { Files: '' }],
    ['a picture of a web page', { 'text/html': '<img src="https://example.org/a.png">', Files: '' }],
  ])('%s goes to the pictures and takes no words along', (_name, given) => {
    const { isTaken, taken, title, selected } = pasteOverTitle(given, [PICTURE])
    expect({ isTaken, taken, title, selected }).toEqual({
      isTaken: true,
      taken: [PICTURE],
      title: '제목',
      selected: [1, 3],
    })
  })

  it('nothing that could stand there leaves the selection', () => {
    expect(pasteOverTitle({ 'text/html': '<hr>', 'text/plain': ' \n' })).toMatchObject({
      isTaken: true,
      title: '제목',
      selected: [1, 3],
    })
  })

  it('words become one line, though a picture of them lies beside', () => {
    const given = { 'text/html': '<p>새</p><p>제목</p>', 'text/plain': '새\n제목', Files: '' }
    expect(pasteOverTitle(given, [PICTURE])).toMatchObject({ taken: [], title: '새 제목' })
  })
})
