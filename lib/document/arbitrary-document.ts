import fc from 'fast-check'
import type { DocumentJson, MarkJson, NodeJson } from './document-json.ts'
import { parseDocument } from './validate.ts'

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '&lt;',
  '**말**은',
  '# 1. - > `a`',
  '](x)',
  '\n\n',
  '  ',
]
const WORDS = [
  '샘 알트만',
  'AI칩∙에너지',
  '“인용”',
  '북한 이라는',
  'Tokyo',
  '29억 달러',
  '👉',
  '👩‍👩‍👧',
  'é',
  '한',
  ' ',
  '.',
  '!',
  '*',
  '_',
]

const text = fc
  .array(fc.constantFrom(...WORDS, ...HOSTILE), { minLength: 1, maxLength: 4 })
  .map(parts => parts.join(''))
const href = fc.constantFrom(
  'https://example.com/a_(b)?c=1&d=%20*',
  '/기사/일본',
  'mailto:desk@example.com',
  'tel:+82-2-123-4567',
)
const id = fc.stringMatching(/^[a-z0-9]{1,8}$/)

const publicMark: fc.Arbitrary<MarkJson> = fc.oneof(
  fc.constantFrom<MarkJson>(
    ...(['bold', 'italic', 'strike', 'code', 'highlight', 'superscript', 'subscript'] as const).map(type => ({ type })),
  ),
  href.map((value): MarkJson => ({ type: 'link', attrs: { href: value } })),
  href.map((value): MarkJson => ({ type: 'link', attrs: { href: value, rel: 'sponsored' } })),
  fc.constantFrom(...WORDS).map((value): MarkJson => ({ type: 'ruby', attrs: { text: value } })),
)
const deskMark: fc.Arbitrary<MarkJson> = fc.oneof(
  id.map((thread): MarkJson => ({ type: 'comment', attrs: { thread } })),
  id.map((value): MarkJson => ({ type: 'insertion', attrs: { id: value } })),
  id.map((value): MarkJson => ({ type: 'deletion', attrs: { id: value } })),
  id.map(
    (value): MarkJson => ({
      type: 'modification',
      attrs: { id: value, type: 'mark', attrName: null, previousValue: null, newValue: { type: 'bold' } },
    }),
  ),
)
const byName = ({ type }: MarkJson) => (type === 'deletion' || type === 'modification' ? 'insertion' : type)
const marksOf = (mark: fc.Arbitrary<MarkJson>) => fc.uniqueArray(mark, { maxLength: 3, selector: byName })

const textNode = (mark: fc.Arbitrary<MarkJson>): fc.Arbitrary<NodeJson> =>
  fc.tuple(text, marksOf(mark)).map(([value, marks]) => ({ type: 'text', text: value, ...(marks.length && { marks }) }))
const anyMark = fc.oneof({ weight: 4, arbitrary: publicMark }, { weight: 1, arbitrary: deskMark })
const line = fc.array(textNode(anyMark), { maxLength: 3 })
const plainLine = fc.array(textNode(deskMark.filter(({ type }) => type !== 'modification')), { maxLength: 2 })
const inline = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: textNode(anyMark) },
    fc.constant<NodeJson>({ type: 'hardBreak' }),
    fc
      .record({ kind: fc.constantFrom('person' as const, 'tag' as const), id, label: text })
      .map((attrs): NodeJson => ({ type: 'mention', attrs })),
  ),
  {
    maxLength: 5,
  },
)

const credit = fc.record(
  { text, source: fc.constant('shutterstock'), editedBy: fc.constant(['김세진']) },
  { requiredKeys: ['text', 'editedBy'] },
)
const node = (
  type: string,
  content: fc.Arbitrary<NodeJson[]>,
  attrs: fc.Arbitrary<object | undefined> = fc.constant(undefined),
) =>
  fc
    .record({ type: fc.constant(type), content, attrs })
    .map(({ attrs: own, ...rest }) => ({ ...rest, ...(own && { attrs: own }) }) as NodeJson)

const figure = node(
  'figure',
  inline.map(content => [{ type: 'caption', content }]),
  fc.record({
    mediaId: id,
    alt: text,
    credit: fc.option(credit),
    layout: fc.constantFrom('normal', 'wide', 'full'),
  }),
)
const paragraphs = fc.array(node('paragraph', inline), { minLength: 1, maxLength: 2 })
const tableCell = fc.oneof(
  node(
    'tableCell',
    paragraphs,
    fc.record({ colspan: fc.integer({ min: 1, max: 3 }), rowspan: fc.integer({ min: 1, max: 3 }) }),
  ),
  node('tableHeader', paragraphs),
)
const tableRow = node('tableRow', fc.array(tableCell, { minLength: 1, maxLength: 3 }))

const { block } = fc.letrec<{ block: NodeJson; item: NodeJson }>(tie => ({
  item: fc
    .tuple(node('paragraph', inline), fc.array(tie('block'), { maxLength: 1 }))
    .map(([first, more]): NodeJson => ({ type: 'listItem', content: [first, ...more] })),
  block: fc.oneof(
    { maxDepth: 2, depthIdentifier: 'block' },
    node('paragraph', inline),
    node('heading', inline, fc.record({ level: fc.constantFrom(2, 3), emoji: fc.constantFrom(null, '👉', '1️⃣') })),
    figure,
    node('gallery', fc.array(figure, { minLength: 2, maxLength: 3 })),
    node('pullquote', inline, fc.record({ attribution: fc.option(text) })),
    node(
      'callout',
      fc.array(tie('block'), { minLength: 1, maxLength: 2 }),
      fc.record({ tone: fc.constantFrom('info', 'warn') }),
    ),
    node('table', fc.array(tableRow, { minLength: 1, maxLength: 3 })),
    fc.constant<NodeJson>({
      type: 'embed',
      attrs: { provider: 'vimeo', id: '76979871', url: 'https://vimeo.com/76979871' },
    }),
    fc.array(id, { maxLength: 3 }).map((briefings): NodeJson => ({ type: 'related', attrs: { briefings } })),
    fc
      .record({
        newsletter: id,
        heading: fc.array(text, { maxLength: 2 }),
        text: fc.option(text),
        button: fc.option(fc.constantFrom(...HOSTILE, '받기')),
      })
      .map((attrs): NodeJson => ({ type: 'newsletterCta', attrs })),
    fc.constant<NodeJson>({ type: 'divider' }),
    node('bulletList', fc.array(tie('item'), { minLength: 1, maxLength: 3 })),
    node(
      'orderedList',
      fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
      fc.record({ start: fc.integer({ min: 0, max: 2024 }) }),
    ),
    node('blockquote', fc.array(tie('block'), { minLength: 1, maxLength: 2 }), fc.record({ cite: fc.option(text) })),
    node('internalNote', fc.array(tie('block'), { minLength: 1, maxLength: 2 })),
  ),
}))

/** Random valid documents in canonical form, with hostile text, every node and every mark. For tests. */
export const arbitraryDocument: fc.Arbitrary<DocumentJson> = fc
  .tuple(
    plainLine,
    plainLine,
    fc.array(node('keyPoint', line), { maxLength: 3 }),
    fc.array(block, { minLength: 1, maxLength: 6 }),
  )
  .map(([title, deck, keyPoints, blocks]) =>
    parseDocument({
      type: 'doc',
      content: [
        { type: 'title', content: title },
        { type: 'deck', content: deck },
        { type: 'keyPoints', content: keyPoints },
        ...blocks,
      ],
    }),
  )
