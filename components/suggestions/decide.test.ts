import { Extension } from '@tiptap/core'
import { expect, it } from 'vitest'
import { documentOf } from '#lib/document/sample-document.ts'
import { editorAt, refusing } from '../editor/blocks/test-editor.ts'
import { decide } from './decide.ts'

const suggested = {
  type: 'paragraph',
  content: [
    { type: 'text', text: '글' },
    { type: 'text', text: '과 말', marks: [{ type: 'insertion', attrs: { id: 's1' } }] },
  ],
}

/** A text with one suggestion, and what is said and recorded of it. */
function atSuggestion(...more: Extension[]) {
  const done: string[] = []
  const store = {
    mayDecide: () => true,
    read: () => undefined,
    sayDecided: () => done.push('said'),
    record: () => done.push('recorded'),
  }
  const suggesting = Extension.create({ name: 'suggesting', addStorage: () => ({ store }) })
  return { editor: editorAt(documentOf(suggested), '글과 말', [suggesting, ...more]), done }
}

it('takes the words out, says so and records it', () => {
  const { editor, done } = atSuggestion()
  expect(decide(editor, 'reject', ['s1'])).toBe(true)
  expect([editor.state.doc.textContent, done]).toEqual(['글', ['said', 'recorded']])
})

it('says and records nothing that was refused', () => {
  const { editor, done } = atSuggestion(refusing)
  expect(decide(editor, 'reject', ['s1'])).toBe(false)
  expect([editor.state.doc.textContent, done]).toEqual(['글과 말', []])
})
