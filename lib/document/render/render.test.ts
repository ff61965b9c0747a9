import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryDocument } from '../arbitrary-document.ts'
import type { DocumentJson, NodeJson } from '../document-json.ts'
import { documentOf, everything, paragraph } from '../sample-document.ts'
import type { RenderContext } from './context.ts'
import { renderHtml } from './html.ts'
import { renderMarkdown } from './markdown.ts'
import { renderPublicJson } from './public-json.ts'
import { renderSearchText } from './search-text.ts'
import { renderText } from './text.ts'

const context: RenderContext = {
  media: id => ({
    url: `https://cdn.example.com/${id}.jpg`,
    width: 1600,
    height: 900,
    variants: [
      { width: 640, url: `/media/${id}-640.webp`, type: 'image/webp' },
      { width: 1280, url: `/media/${id}-1280.webp`, type: 'image/webp' },
    ],
  }),
}
const noMedia: RenderContext = { media: () => null }

const outputs = (doc: DocumentJson) => ({
  html: renderHtml(doc, context),
  markdown: renderMarkdown(doc, context),
  text: renderText(doc),
  searchText: renderSearchText(doc),
  json: JSON.stringify(renderPublicJson(doc, context)),
})

const text = (value: string, ...marks: object[]) => ({ type: 'text', text: value, ...(marks.length && { marks }) })
const line = (...content: object[]) => documentOf({ type: 'paragraph', content })
const bold = { type: 'bold' }

describe('every node and mark', () => {
  it('as HTML', () => {
    expect(renderHtml(everything, context)).toMatchInlineSnapshot(`
      "<h2 class="stet-heading"><span class="stet-emoji" aria-hidden="true">👉</span> 왜 지금인가</h2>
      <p>서울시는 <strong>“다시 켠다”</strong>고 <a class="stet-link" href="https://example.com/a?b=1&amp;c=2">밝<em>혔다</em></a>.<br><s>x</s><code>y</code><mark class="stet-highlight">z</mark><sup>2</sup><sub>3</sub>STANDS굵게<ruby>漢江<rp>(</rp><rt>한강</rt><rp>)</rp></ruby>김기자서울<a class="stet-link" href="https://example.com/ad" rel="sponsored">광고</a></p>
      <ul class="stet-list"><li><p>하나</p></li><li><p>둘</p><ol class="stet-list" start="3"><li><p>셋</p></li></ol></li></ul>
      <blockquote class="stet-quote"><p>빛은 길이다</p><footer class="stet-cite">시장</footer></blockquote>
      <figure class="stet-figure stet-figure-wide"><picture><source type="image/webp" srcset="/media/m1-640.webp 640w, /media/m1-1280.webp 1280w"><img src="https://cdn.example.com/m1.jpg" alt="밤의 다리" width="1600" height="900" loading="lazy" decoding="async"></picture><figcaption class="stet-caption"><span class="stet-caption-text">점등 시험</span> <span class="stet-credit">(출처 : 자료, 편집부 편집)</span></figcaption></figure>
      <hr class="stet-divider">
      <aside class="stet-newsletter" data-newsletter="아침-빛"><p class="stet-newsletter-heading">아침마다<br>한 통</p><p class="stet-newsletter-text">무료 뉴스레터</p><p class="stet-newsletter-button">받기</p></aside>
      <aside class="stet-pullquote"><p>밤이 길어 좋다</p><footer class="stet-cite">등대지기</footer></aside>
      <aside class="stet-callout stet-callout-update"><p>새 소식</p></aside>
      <div class="stet-gallery"><figure class="stet-figure stet-figure-normal"><picture><source type="image/webp" srcset="/media/m2-640.webp 640w, /media/m2-1280.webp 1280w"><img src="https://cdn.example.com/m2.jpg" alt="m2의 빛" width="1600" height="900" loading="lazy" decoding="async"></picture></figure><figure class="stet-figure stet-figure-normal"><picture><source type="image/webp" srcset="/media/m3-640.webp 640w, /media/m3-1280.webp 1280w"><img src="https://cdn.example.com/m3.jpg" alt="m3의 빛" width="1600" height="900" loading="lazy" decoding="async"></picture></figure></div>
      <div class="stet-table"><table><tbody><tr><th><p>다리</p></th><th><p>등 | 개</p></th></tr><tr><td><p>양화</p></td><td><p>120</p></td></tr><tr><td colspan="2"><p>함께</p></td></tr></tbody></table></div>
      <figure class="stet-embed" data-provider="youtube" data-id="abcdefghijk"><p><a class="stet-link" href="https://www.youtube.com/watch?v=abcdefghijk">https://www.youtube.com/watch?v=abcdefghijk</a></p></figure>
      <div class="stet-related" data-briefings="b1 b2"></div>"
    `)
  })
  it('as Markdown', () => {
    expect(renderMarkdown(everything, context)).toMatchInlineSnapshot(`
      "## 👉 왜 지금인가

      서울시는 <strong>“다시 켠다”</strong>고 [밝*혔다*](<https://example.com/a?b=1&amp;c=2>).\\
      <s>x</s>\`y\`<mark>z</mark><sup>2</sup><sub>3</sub>STANDS굵게<ruby>漢江<rt>한강</rt></ruby>김기자서울[광고](<https://example.com/ad>)

      - 하나

      - 둘

        3. 셋

      > 빛은 길이다
      >
      > — 시장

      ![밤의 다리](<https://cdn.example.com/m1.jpg>)

      점등 시험\\
      (출처 : 자료, 편집부 편집)

      ***

      아침마다\\
      한 통

      무료 뉴스레터

      받기

      > 밤이 길어 좋다
      >
      > — 등대지기

      > 새 소식

      ![m2의 빛](<https://cdn.example.com/m2.jpg>)

      ![m3의 빛](<https://cdn.example.com/m3.jpg>)

      | 다리 | 등 \\| 개 |
      | --- | --- |
      | 양화 | 120 |
      | 함께 |  |

      [https://www.youtube.com/watch?v=abcdefghijk](<https://www.youtube.com/watch?v=abcdefghijk>)"
    `)
  })
  it('as text', () => {
    expect(renderText(everything)).toMatchInlineSnapshot(`
      "왜 지금인가

      서울시는 “다시 켠다”고 밝혔다.
      xyz23STANDS굵게漢江김기자서울광고

      하나
      둘
      셋

      빛은 길이다

      — 시장

      점등 시험

      밤이 길어 좋다

      — 등대지기

      새 소식

      다리	등 | 개
      양화	120
      함께"
    `)
  })
  it('as search text', () => {
    expect(renderSearchText(everything)).toMatchInlineSnapshot(`
      "왜 지금인가
      서울시는 “다시 켠다”고 밝혔다. xyz23STANDS굵게漢江김기자서울광고
      하나
      둘
      셋
      빛은 길이다
      시장
      밤의 다리
      점등 시험
      (출처 : 자료, 편집부 편집)
      밤이 길어 좋다
      등대지기
      새 소식
      m2의 빛
      m3의 빛
      다리
      등 | 개
      양화
      120
      함께"
    `)
  })
  it('as public JSON: the blocks as stored, with the picture', () => {
    const { content } = renderPublicJson(everything, context)
    expect(content.map(node => node.type)).toEqual([
      'heading',
      'paragraph',
      'bulletList',
      'blockquote',
      'figure',
      'divider',
      'newsletterCta',
      'pullquote',
      'callout',
      'gallery',
      'table',
      'embed',
      'related',
    ])
    expect(content[0]).toEqual(everything.content[3])
    expect(content[4]?.media).toEqual(context.media('m1'))
    expect(renderPublicJson(everything, noMedia).content[4]?.media).toBeNull()
  })
})

describe('the desk stays inside', () => {
  it('keeps notes, comments and suggestions out of every output', () => {
    for (const [name, output] of Object.entries(outputs(everything))) {
      expect([name, output]).toEqual([
        name,
        expect.not.stringMatching(/NOTE|INSERTED|PERSON|"t1"|comment|insertion|deletion|modification/),
      ])
    }
  })
  it('leaves out a quotation of nothing but notes', () => {
    const doc = documentOf(
      {
        type: 'blockquote',
        attrs: { cite: 'NOTE' },
        content: [{ type: 'internalNote', content: [paragraph('NOTE')] }],
      },
      paragraph('끝'),
    )
    expect(outputs(doc)).toEqual({
      html: '<p>끝</p>',
      markdown: '끝',
      text: '끝',
      searchText: '끝',
      json: JSON.stringify({ type: 'doc', content: [paragraph('끝')] }),
    })
  })
  it('leaves title, deck and key points to their own fields', () => {
    for (const output of Object.values(outputs(everything))) expect(output).not.toMatch(/돌아온다|A to Z|둘째/)
  })
})

describe('text', () => {
  it('is the written text byte for byte, blocks apart by a blank line', () => {
    const written = ['  알트만은 “에너지”면서 "더" \'올인원\'∙·  ', '두 칸  사이\t탭', '<b>&amp;</b> 👩‍👩‍👧']
    expect(renderText(documentOf(...written.map(paragraph)))).toBe(written.join('\n\n'))
  })
})

describe('hostile text', () => {
  const corpus = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '<svg/onload=alert(1)>',
    '</p><iframe src=//x>',
    '<a href="javascript:alert(1)">x</a>',
    '&lt;script&gt;',
    '<!-- x',
    ']]><script>',
    '\u2028<script>',
    '<style>*{}</style>',
  ]
  const ATTRIBUTE =
    '(?:class|aria-hidden|start|href|src|srcset|alt|width|height|loading|decoding|type|data-newsletter|rel|colspan|rowspan|data-provider|data-id|data-briefings)="[^"<>]*"'
  const TAG = new RegExp(`</?[a-z][a-z0-9]*(?: ${ATTRIBUTE})*>`, 'g')
  /** What is left of the angle brackets and tag names when the renderer's own tags and attributes are taken away. */
  const strangeIn = (html: string) => [
    ...(html.replace(TAG, '').match(/[<>]/g) ?? []),
    ...(html.match(/<\/?(?:script|style|iframe|svg|object|embed|form)\b/gi) ?? []),
  ]

  it.each(corpus)('%s stays text wherever it stands', hostile => {
    const doc = documentOf(
      paragraph(hostile),
      { type: 'heading', attrs: { emoji: hostile.slice(0, 16).trim() }, content: [text(hostile, bold)] },
      {
        type: 'blockquote',
        attrs: { cite: hostile },
        content: [{ type: 'paragraph', content: [text(hostile, { type: 'code' })] }],
      },
      {
        type: 'figure',
        attrs: { mediaId: 'm', alt: hostile, credit: { text: hostile } },
        content: [{ type: 'caption', content: [text(hostile)] }],
      },
      { type: 'newsletterCta', attrs: { newsletter: 'a', heading: [hostile], text: hostile, button: hostile } },
      { type: 'pullquote', attrs: { attribution: hostile }, content: [text(hostile)] },
      {
        type: 'paragraph',
        content: [
          text('가', { type: 'ruby', attrs: { text: hostile } }),
          { type: 'mention', attrs: { kind: 'tag', id: hostile, label: hostile } },
        ],
      },
      {
        type: 'table',
        content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph(hostile)] }] }],
      },
    )
    const { html, markdown } = outputs(doc)
    expect(strangeIn(html)).toEqual([])
    expect(markdown).not.toMatch(/(?<!\\)<(?:script|img|svg|iframe|a |style|!--)/i)
  })

  it('is not linked, though a document should slip past validation', () => {
    const attrs = { href: 'javascript:alert(1)' }
    const slipped: DocumentJson = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs }] }] }],
    }
    expect(renderHtml(slipped, context)).toBe('<p>x</p>')
    expect(renderMarkdown(slipped, context)).toBe('x')
  })

  it('does nothing in random documents', () => {
    fc.assert(
      fc.property(arbitraryDocument, doc => {
        const { html, markdown } = outputs(doc)
        expect(strangeIn(html)).toEqual([])
        expect(html).not.toMatch(/(?:href|src|srcset)="[^"]*javascript:/i)
        expect(markdown).not.toMatch(/(?<!\\)<script|\]\(<?javascript:/i)
      }),
      { numRuns: 200 },
    )
  })
})

describe('HTML', () => {
  it('makes one link of neighbouring runs', () => {
    const link = { type: 'link', attrs: { href: '/a' } }
    expect(renderHtml(line(text('가', link), text('나', link, bold)), context)).toBe(
      '<p><a class="stet-link" href="/a">가<strong>나</strong></a></p>',
    )
  })
  it('leaves out a figure whose picture is gone, and unsafe addresses', () => {
    const figure: NodeJson = {
      type: 'figure',
      attrs: { mediaId: 'm', alt: '', credit: null, layout: 'normal' },
      content: [{ type: 'caption' }],
    }
    expect(renderHtml(documentOf(figure), noMedia)).toBe('')
    const unsafe: RenderContext = { media: () => ({ url: 'javascript:x', width: 1, height: 1, variants: [] }) }
    expect(renderHtml(documentOf(figure), unsafe)).toBe('')
  })
})

describe('Markdown', () => {
  const cases: [string, DocumentJson, string][] = [
    ['plain emphasis', line(text('일본', bold), text('은')), '**일본**은'],
    ['a particle after a quotation mark', line(text('“일본”', bold), text('은')), '<strong>“일본”</strong>은'],
    ['neighbouring emphasis', line(text('가', bold), text('나', { type: 'italic' })), '**가**<em>나</em>'],
    ['a heading sign', line(text('# 1위')), '\\# 1위'],
    ['a list sign', line(text('- 하나')), '\\- 하나'],
    ['a number', line(text('2024. 4')), '2024\\. 4'],
    ['a list sign after a break', line(text('가'), { type: 'hardBreak' }, text('+ 나')), '가\\\n\\+ 나'],
    ['a last break', line(text('가'), { type: 'hardBreak' }), '가'],
    ['a newline in the text', line(text('가\n# 나')), '가&#10;\\# 나'],
    ['leading spaces', line(text('    가')), '&#32;&#32;&#32;&#32;가'],
    [
      'an exclamation before a link',
      line(text('봐!'), text('여기', { type: 'link', attrs: { href: '/a' } })),
      '봐\\![여기](</a>)',
    ],
    ['an entity', line(text('&copy;')), '&amp;copy;'],
    [
      'an address with signs',
      line(text('a', { type: 'link', attrs: { href: '/a_(b)?c&copy;' } })),
      '[a](</a_(b)?c&amp;copy;>)',
    ],
    ['code with a backtick', line(text('a`b', { type: 'code' })), '<code>a\\`b</code>'],
  ]
  it.each(cases)('%s', (_name, doc, expected) => {
    expect(renderMarkdown(doc, context)).toBe(expected)
  })
  it('keeps two lists apart', () => {
    const list = { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('가')] }] }
    expect(renderMarkdown(documentOf(list, list), context)).toBe('- 가\n\n<!-- -->\n\n- 가')
  })
})
