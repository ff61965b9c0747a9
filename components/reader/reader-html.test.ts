import { expect, it } from 'vitest'
import { renderHtml } from '#lib/document/render/html.ts'
import { documentOf, everything, paragraph } from '#lib/document/sample-document.ts'
import { readerHtml, relatedIds } from './reader-html.ts'

const render = (doc: typeof everything) => renderHtml(doc, { media: () => null })
const box = (...briefings: string[]) => ({ type: 'related', attrs: { briefings } })
const live = { id: 'b2', slug: '빛의-다리', title: '<b>빛</b> & 다리' }

it('lists what is live in a related box, and nothing of the rest', () => {
  const html = readerHtml(render(everything), [live], 'ko')
  expect(html).toContain(
    '<aside class="stet-related"><p>관련 브리핑</p><ul><li><a href="/reader/%EB%B9%9B%EC%9D%98-%EB%8B%A4%EB%A6%AC">&lt;b&gt;빛&lt;/b&gt; &amp; 다리</a></li></ul></aside>',
  )
  expect(html).not.toContain('b1')
  expect(html).not.toContain('data-briefings')
})

it('keeps the order of the box', () => {
  const html = readerHtml(
    render(documentOf(box('a', 'b'))),
    [
      { ...live, id: 'b', title: 'B' },
      { ...live, id: 'a', title: 'A' },
    ],
    'en',
  )
  expect(html.indexOf('>A<')).toBeLessThan(html.indexOf('>B<'))
})

it('leaves no trace of a box of which nothing is live', () => {
  const doc = documentOf({ type: 'callout', attrs: { tone: 'info' }, content: [paragraph('앞'), box('b1')] })
  expect(readerHtml(render(doc), [], 'ko')).toBe('<aside class="stet-callout stet-callout-info"><p>앞</p></aside>')
})

it('asks for every briefing once, and takes no text for a box', () => {
  const typed = paragraph('<div class="stet-related" data-briefings="x"></div>')
  expect(relatedIds(render(documentOf(typed, box('a', 'b'), box('b', 'c'))))).toEqual(['a', 'b', 'c'])
})

it('makes tables a stop of the Tab key', () => {
  expect(readerHtml(render(everything), [], 'ko')).toContain(
    '<div class="stet-table" role="group" aria-label="표" tabindex="0"><table>',
  )
})
