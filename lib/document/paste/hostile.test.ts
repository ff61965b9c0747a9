import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { expect, it } from 'vitest'
import { childrenOf, type NodeJson } from '../document-json.ts'
import { documentOf } from '../sample-document.ts'
import { cleanHtml } from './clean-html.ts'
import { isMarkdown } from './is-markdown.ts'
import { cleanMarkdown } from './markdown.ts'
import { PASTE_SOURCES } from './pasted.ts'
import { textBlocks } from './plain-text.ts'

const RUNS = Number(process.env.STET_RUNS ?? 400)
const parse = (html: string) => parseHTML(`<html><body>${html}</body></html>`).document.documentElement as Element

const tag = fc.constantFrom(
  ...'a b i u s p div span ul ol li table tbody tr td th h1 h2 h4 h6 blockquote pre code figure figcaption img iframe script style svg math form input br hr o:p del ins sup font article nav section video object'.split(
    ' ',
  ),
)
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '한글 ㅎ각',
    '\u200b\u00a0 \n',
    '&nbsp;',
    '<!--[if x]>',
    '-->',
    '<![endif]>',
    '\ud83d',
    '> quoted',
    '\0',
    '👩‍👧',
  ),
)
const value = fc.constantFrom(
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'https://evil.example/a.png',
  '//evil.example/x',
  '/own/path',
  'https://www.google.com/url?q=javascript:alert(1)',
  'https://www.google.com/url?q=https://www.google.com/url?q=https://a.example/',
  'https://www.youtube.com/embed/abcdefghijk',
  'mso-list:l0 level9 lfo1;mso-outline-level:3',
  'font-weight:bold;color:red;vertical-align:super',
  'display:none',
  'mailto:a@b?subject=<script>',
  'HStyle1',
  '50',
  '-7',
  '1e9',
  'heading',
  '" onload="alert(1)',
)
const name = fc.constantFrom(
  ...'href src style class colspan rowspan start role alt onclick onerror aria-level data-aria-level data-src width type checked title id'.split(
    ' ',
  ),
)
const attributes = fc.array(fc.tuple(name, value), { maxLength: 3 })
const { html } = fc.letrec<{ html: string; part: string }>(tie => ({
  html: fc.array(tie('part'), { maxLength: 6 }).map(parts => parts.join('')),
  part: fc.oneof(
    { maxDepth: 6, depthIdentifier: 'html' },
    text,
    fc.tuple(tag, attributes, tie('html'), fc.boolean()).map(([tag, attributes, inside, closed]) => {
      const written = attributes.map(([name, value]) => ` ${name}="${value.replaceAll('"', '&quot;')}"`).join('')
      return `<${tag}${written}>${inside}${closed ? `</${tag}>` : ''}`
    }),
  ),
}))

it('whatever HTML comes, a valid document comes out, and nothing in it runs or is fetched', () => {
  fc.assert(
    fc.property(html, fc.constantFrom(...PASTE_SOURCES), (html, source) => {
      const { blocks, pictures } = cleanHtml(html, parse, { source })
      const json = JSON.stringify(documentOf(...blocks, { type: 'paragraph' }))
      const nodes = flat(blocks)
      for (const node of nodes) {
        if (node.type === 'figure') expect(pictures.map(({ id }) => id)).toContain(node.attrs.mediaId)
        for (const mark of node.type === 'text' ? (node.marks ?? []) : []) {
          if (mark.type === 'link') expect(mark.attrs.href).toMatch(/^(https?:\/\/|mailto:|tel:)/i)
        }
      }
      expect(nodes.filter(({ type }) => type === 'figure')).toHaveLength(pictures.length)
      expect(json).not.toMatch(/"(src|class|style|onclick|onerror)":/)
    }),
    { numRuns: RUNS },
  )
})

it('whatever text comes, as Markdown or plain, a valid document comes out', () => {
  const lines = fc.array(
    fc.oneof(text, fc.constantFrom('# a', '- b', '> c', '|a|b|\n|-|-|', '[x](javascript:1)', '```')),
  )
  fc.assert(
    fc.property(lines, lines => {
      const written = lines.join('\n')
      documentOf(...textBlocks(written), { type: 'paragraph' })
      documentOf(...cleanMarkdown(written, parse).blocks, { type: 'paragraph' })
      expect(typeof isMarkdown(written)).toBe('boolean')
    }),
    { numRuns: RUNS },
  )
})

it('depth is cut where a document may not be deeper', () => {
  const deep = (tag: string, count: number) => `${`<${tag}>`.repeat(count)}끝${`</${tag}>`.repeat(count)}`
  for (const html of [
    deep('blockquote', 150),
    deep('ul><li', 90).replaceAll('</ul><li>', '</li></ul>'),
    deep('table><tr><td', 60),
  ]) {
    expect(JSON.stringify(documentOf(...cleanHtml(html, parse).blocks))).toContain('끝')
  }
  expect(() => cleanHtml(deep('div', 5_000), parse)).not.toThrow()
})

function flat(blocks: NodeJson[]): NodeJson[] {
  return blocks.flatMap(block => [block, ...flat(childrenOf(block))])
}
