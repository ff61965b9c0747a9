import { expect, it } from 'vitest'
import { documentOf, paragraph } from '#lib/document/sample-document.ts'
import { removeBlock } from './remove-block.ts'
import { bodyTypes, editorAt, saved } from './test-editor.ts'

const callout = (text: string) => ({ type: 'callout', attrs: { tone: 'info' }, content: [paragraph(text)] })

it('takes the block out as it is by then, and nothing that stands after it', () => {
  const editor = editorAt(documentOf(callout('짧은 글'), paragraph('뒤에 남을 글')), '짧은 글')
  const { $from } = editor.state.selection
  const [position, type] = [$from.before(-1), $from.node(-1).type]
  editor.view.dispatch(editor.state.tr.insertText(' 그리고 나중에 더 쓴 글'))
  expect(removeBlock(editor, position, type)).toBe(true)
  expect(bodyTypes(editor)).toEqual(['paragraph'])
  expect(saved(editor).content.at(-1)).toEqual(paragraph('뒤에 남을 글'))
})

it('leaves what stands there instead', () => {
  const editor = editorAt(documentOf(callout('글'), paragraph('뒤')), '뒤')
  const { callout: type } = editor.schema.nodes
  if (!type) throw new Error('no callout')
  expect(removeBlock(editor, editor.state.selection.$from.before(), type)).toBe(false)
  expect(bodyTypes(editor)).toEqual(['callout', 'paragraph'])
})
