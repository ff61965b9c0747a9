import { expect, it } from 'vitest'
import { embedOf } from '#lib/document/embed.ts'
import { documentOf, paragraph } from '#lib/document/sample-document.ts'
import { embedToLink, emptyLine, findEmbed, pasteAsEmbed } from './embeds.ts'
import { bodyTypes, editorAt, refusing, saved, suggestingMode } from './test-editor.ts'

const ADDRESS = 'https://youtu.be/abcdefghijk?t=4'
const target = embedOf(ADDRESS) as NonNullable<ReturnType<typeof embedOf>>
const list = (text: string) => ({ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text)] }] })

it('makes an embed of an address on an empty line, with a line below to go on', () => {
  const editor = editorAt(documentOf(paragraph('앞'), paragraph('')), '')
  editor.commands.setTextSelection(editor.state.doc.content.size - 1)
  expect(pasteAsEmbed(editor, ADDRESS, target)).toBe(true)
  expect(bodyTypes(editor)).toEqual(['paragraph', 'embed', 'paragraph'])
  expect(editor.state.selection.$from.parent.content.size).toBe(0)
})

it('is a link that the server takes in between, whatever was pasted with the address', () => {
  const pasted = `${ADDRESS}">`
  const editor = editorAt(documentOf(paragraph('')), '')
  editor.commands.setTextSelection(editor.state.doc.content.size - 1)
  const passed: string[][] = []
  editor.on('transaction', () => passed.push(bodyTypes(editor)))
  expect(pasteAsEmbed(editor, pasted, embedOf(pasted) as typeof target)).toBe(true)
  expect(passed).toEqual([['paragraph'], ['embed', 'paragraph']])
})

it.each([
  ['a line with text', paragraph('글'), '글'],
  [
    'a cell',
    { type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph('')] }] }] },
    '',
  ],
])('makes none in %s', (_name, block, text) => {
  const editor = editorAt(documentOf(block), text)
  let inside = -1
  editor.state.doc.descendants((node, position) => {
    if (node.type.name === 'paragraph') inside = position + 1
  })
  editor.commands.setTextSelection(inside)
  expect(emptyLine(editor.state)).toBe(null)
  expect(pasteAsEmbed(editor, ADDRESS, target)).toBe(false)
})

it.each([
  ['only words can be suggested', suggestingMode()],
  ['the change is refused', refusing],
])('makes none where %s', (_name, extension) => {
  const editor = editorAt(documentOf(paragraph('')), '', [extension])
  editor.commands.setTextSelection(editor.state.doc.content.size - 1)
  expect(pasteAsEmbed(editor, ADDRESS, target)).toBe(false)
  expect(bodyTypes(editor)).toEqual(['paragraph'])
})

it('goes back to a link', () => {
  const editor = editorAt(documentOf(paragraph('앞'), { type: 'embed', attrs: target }), '앞')
  expect(embedToLink(editor, findEmbed(editor.state.doc, target.url))).toBe(true)
  expect(saved(editor).content.at(-1)).toEqual({
    type: 'paragraph',
    content: [{ type: 'text', text: target.url, marks: [{ type: 'link', attrs: { href: target.url } }] }],
  })
})

it('stays what it is in the first line of a list item, which needs its text', () => {
  const editor = editorAt(documentOf(list('')), '')
  editor.commands.setTextSelection(editor.state.doc.content.size - 3)
  expect(emptyLine(editor.state)).toBe(null)
})
