import { expect, it } from 'vitest'
import type { Pasted } from '#lib/document/paste/pasted.ts'
import { documentOf, paragraph } from '#lib/document/sample-document.ts'
import { bodyTypes, editorAt, refusing, saved, suggestingMode } from '../blocks/test-editor.ts'
import { pasteForeign } from './paste-foreign.ts'
import type { PasteState } from './paste-state.ts'

const picture = { id: 'waiting-1', address: 'https://example.org/a.png', alt: '다리' }
const pasted = {
  source: 'word',
  blocks: [
    paragraph('붙인 글'),
    { type: 'figure', attrs: { mediaId: picture.id }, content: [{ type: 'caption' }] },
    paragraph('붙인 끝'),
  ],
  pictures: [picture],
  leftOut: { styles: 0, links: 0, embeds: [], deletions: 0, pictures: [] },
} as Pasted
const clipboard = { html: '', text: '붙인 글', rtf: '', files: [] } as never

it('reports nothing of a paste that is refused', () => {
  const editor = editorAt(documentOf(paragraph('글')), '글', [refusing])
  const reports: PasteState[] = []
  pasteForeign(editor, { clipboard, pasted, onReport: state => reports.push(state) })
  expect(reports).toEqual([])
  expect(saved(editor).content.at(-1)).toEqual(paragraph('글'))
})

it('takes no picture in for a suggestion, and names it', () => {
  const editor = editorAt(documentOf(paragraph('글')), '글', [suggestingMode()])
  const reports: PasteState[] = []
  pasteForeign(editor, { clipboard, pasted, onReport: state => reports.push(state) })
  expect(reports).toMatchObject([
    { arriving: 0, arrived: 0, leftOut: { pictures: [{ address: picture.address, alt: picture.alt }] } },
  ])
  expect(reports[0]?.plain.isPossible()).toBe(false)
  expect(bodyTypes(editor)).toEqual(['paragraph', 'paragraph'])
})
