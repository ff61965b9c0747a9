import { parseHTML } from 'linkedom'
import { expect, it } from 'vitest'
import { cleanHtml } from './clean-html.ts'
import { cleanText } from './clean-text.ts'
import { isMarkdown } from './is-markdown.ts'
import { linkAddress } from './link-address.ts'
import { listMarker } from './list-marker.ts'
import { textBlocks } from './plain-text.ts'

const parse = (html: string) => parseHTML(`<html><body>${html}</body></html>`).document.documentElement as Element
const textOf = (html: string) =>
  JSON.stringify(cleanHtml(html, parse).blocks.map(block => ('content' in block ? block.content : null)))

it.each([
  ['Hangul comes in one form', '\u1112\u1161\u11ab', '한'],
  ['nothing invisible stays', '가\u200b나\ufeff다\u00ad라\u2060', '가나다라'],
  ['a joiner stays inside an emoji', '👩\u200d👩\u200d👧 ❤️\u200d🔥 가\u200d나', '👩‍👩‍👧 ❤️‍🔥 가나'],
  ['a number keeps its unit', '10\u00a0km, 3\u00a0월, 말\u00a0말\u00a0', '10\u00a0km, 3\u00a0월, 말 말 '],
  ['direction marks and controls go', 'a\u202eb\u0007c\u0000', 'abc'],
  ['halves of characters go', 'a\ud83db', 'ab'],
  ['every line ends alike', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
])('%s', (_, text, clean) => {
  expect(cleanText(text)).toBe(clean)
})

it('letters keep how they are read', () => {
  expect(textOf('<p><ruby>漢<rt>한</rt>江<rt>강</rt></ruby></p>')).toBe(
    '[[{"type":"text","text":"漢江","marks":[{"type":"ruby","attrs":{"text":"한강"}}]}]]',
  )
})

it('a parted text is cleaned as one', () => {
  expect(textOf('<p>10&nbsp;km &amp; 가&nbsp;&nbsp;나</p>')).toBe('[[{"type":"text","text":"10\u00a0km & 가 나"}]]')
  expect(textOf('<p> a <b> b </b> c </p>')).toContain('"a "},{"type":"text","text":"b "')
})

it.each([
  ['https://www.google.com/url?q=https://a.example/x?y%3D1&sa=D', 'https://a.example/x?y=1'],
  ['https://www.google.com/url?q=javascript:alert(1)', 'https://www.google.com/url?q=javascript:alert(1)'],
  ['JavaScript:alert(1)', null],
  ['data:text/html,x', null],
  ['/own/path', null],
  ['story.html', null],
  ['https://a.example', 'https://a.example'],
  [' https://한글.example/가 나 ', 'https://xn--bj0bj06e.example/%EA%B0%80%20%EB%82%98'],
  ['mailto:a@b.example', 'mailto:a@b.example'],
])('the link %s leads to %s', (href, address) => {
  expect(linkAddress(href)).toBe(address)
})

it('a path is resolved where the page is known', () => {
  expect(linkAddress('../b?c', 'https://a.example/x/y/')).toBe('https://a.example/x/b?c')
})

it.each([
  ['1.', true, 1],
  ['4)', true, 4],
  ['(2)', true, 2],
  ['1.2.', true, 2],
  ['③', true, 3],
  ['a.', true, 1],
  ['가.', true, 1],
  ['o', false, 1],
  ['·', false, 1],
  ['\uf0b7', false, 1],
  ['-', false, 1],
])('the marker %s', (marker, ordered, start) => {
  expect(listMarker(`${marker}\u00a0\u00a0 `)).toEqual({ ordered, start })
})

it.each([
  ['# 제목\n\n글', true],
  ['글 [말](https://a.example) 글', true],
  ['- 하나\n- 둘\n\n**굵게**', true],
  ['| a | b |\n| --- | --- |\n| 1 | 2 |', true],
  ['- 하나\n- 둘', false],
  ['1. 하나\n2. 둘', false],
  ['#해시태그 하나', false],
  ['# 하나', false],
  ['2 * 3 * 4 = 24\n별 * 표', false],
  ['> 인용한 말\n\n답', false],
  ['https://a.example/b_c_d', false],
])('%j is Markdown: %s', (text, expected) => {
  expect(isMarkdown(text)).toBe(expected)
})

it('plain text: empty lines part paragraphs and breaks stay; without empty lines each line is one', () => {
  const shape = (text: string) =>
    textBlocks(text).map(block =>
      ('content' in block ? block.content : [])?.map(node => ('text' in node ? node.text : '⏎')).join(''),
    )
  expect(shape('가\n나\n\n\n다\r\n')).toEqual(['가⏎나', '다'])
  expect(shape('- 가\n- 나\n')).toEqual(['- 가', '- 나'])
  expect(shape(' \n')).toEqual([])
})
