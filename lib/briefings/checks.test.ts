import { describe, expect, it } from 'vitest'
import type { DocumentJson, NodeJson } from '#lib/document/document-json.ts'
import type { ContentFields, FailedCheck } from './briefing.ts'
import { failedChecks } from './checks.ts'
import { textOf } from './test-briefing.ts'

const FIELDS: ContentFields = {
  ...{ slug: null, locale: 'ko', section: 'technology', series: null, tags: [], hero: null, seo: {} },
  ...{ timeZone: 'Asia/Seoul', bylines: [{ role: 'reporter', displayName: '이서연', author: null }] },
}
const NONE_BARRED = { barredPictures: new Map() }
const credit = { text: '사진=본지', editedBy: [] }
const hero = { mediaId: null, alt: '그림', caption: null, credit, focal: null }
const figure = (alt: string, of: typeof credit | null): NodeJson =>
  ({
    type: 'figure',
    attrs: { mediaId: 'm', alt, credit: of, layout: 'normal' },
    content: [{ type: 'caption' }],
  }) as NodeJson
const marked = (mark: object): NodeJson =>
  ({ type: 'paragraph', content: [{ type: 'text', text: '글', marks: [mark] }] }) as NodeJson
const keyPoints = (...texts: string[]): NodeJson => ({
  type: 'keyPoints',
  content: texts.map(text => ({ type: 'keyPoint', ...(text && { content: [{ type: 'text', text }] }) })) as NodeJson[],
})
const withBlock = (...blocks: NodeJson[]): DocumentJson => ({
  type: 'doc',
  content: [...textOf('제목').content, ...blocks],
})
const withKeyPoints = (...texts: string[]): DocumentJson => {
  const [title, deck, , ...rest] = textOf('제목').content as [NodeJson, NodeJson, NodeJson]
  return { type: 'doc', content: [title, deck, keyPoints(...texts), ...rest] }
}
const untitled = (text?: string): DocumentJson => {
  const [, ...rest] = textOf('제목').content
  const title = { type: 'title', ...(text && { content: [{ type: 'text', text }] }) } as NodeJson
  return { type: 'doc', content: [title, ...rest] }
}

type Subject = { document?: DocumentJson; fields?: Partial<ContentFields>; rule?: number }
const run = ({ document = textOf('제목'), fields = {}, rule }: Subject): [FailedCheck['id'], string][] =>
  failedChecks({ ...NONE_BARRED, document, fields: { ...FIELDS, ...fields }, keyPointsRule: rule ?? null }).map(
    ({ id, path }) => [id, path],
  )

describe('checks that fail', () => {
  const rows: [string, Subject, [FailedCheck['id'], string][]][] = [
    ['no title', { document: untitled() }, [['title-present', '/document/content/0']]],
    ['a title of spaces', { document: untitled(' \u3000') }, [['title-present', '/document/content/0']]],
    [
      'two key points of three',
      { document: withKeyPoints('하나', '둘', ''), rule: 3 },
      [['key-points', '/document/content/2']],
    ],
    [
      'four key points of three',
      { document: withKeyPoints('1', '2', '3', '4'), rule: 3 },
      [['key-points', '/document/content/2']],
    ],
    ['no section', { fields: { section: null } }, [['section-present', '/fields/section']]],
    ['no byline', { fields: { bylines: [] } }, [['byline-present', '/fields/bylines']]],
    ['a hero without alt', { fields: { hero: { ...hero, alt: ' ' } } }, [['picture-alt', '/fields/hero']]],
    ['a hero without credit', { fields: { hero: { ...hero, credit: null } } }, [['picture-credit', '/fields/hero']]],
    [
      'a hero with an empty credit',
      { fields: { hero: { ...hero, credit: { text: ' ', editedBy: [] } } } },
      [['picture-credit', '/fields/hero']],
    ],
    ['a figure without alt', { document: withBlock(figure('', credit)) }, [['picture-alt', '/document/content/4']]],
    [
      'a figure without credit',
      { document: withBlock(figure('그림', null)) },
      [['picture-credit', '/document/content/4']],
    ],
  ]
  it.each(rows)('%s', (_, subject, expected) => expect(run(subject)).toEqual(expected))

  it('a link that is no address', () => {
    for (const href of ['javascript:alert(1)', 'data:text/html,x', 'http://', 'no address']) {
      const failed = run({ document: withBlock(marked({ type: 'link', attrs: { href } })) })
      expect(
        failed.map(([id]) => id),
        href,
      ).toEqual(['link-well-formed'])
      expect(failed[0]?.[1]).toMatch(/^\/document\/content\/4/)
    }
  })

  it.each([
    ['forbidden', 'may not use'],
    ['expired', 'has ended'],
  ] as const)('a picture whose use is %s, wherever it is shown', (bar, words) => {
    const failed = failedChecks({
      document: withBlock(figure('그림', credit)),
      fields: { ...FIELDS, hero: { ...hero, mediaId: 'm' }, seo: { image: 'm' } },
      keyPointsRule: null,
      barredPictures: new Map([['m', bar]]),
    })
    expect(failed.map(({ id, severity, path }) => [id, severity, path])).toEqual([
      ['picture-rights', 'blocking', '/fields/hero'],
      ['picture-rights', 'blocking', '/fields/seo'],
      ['picture-rights', 'blocking', '/document/content/4'],
    ])
    expect(failed[0]?.message).toContain(words)
  })

  it.each(['insertion', 'deletion'])('an open suggestion: %s', type => {
    expect(run({ document: withBlock(marked({ type, attrs: { id: 's1' } })) })).toEqual([
      ['suggestion-open', expect.stringMatching(/^\/document\/content\/\d+\/content\/\d+$/)],
    ])
  })

  it('names all that fail, and each blocks', () => {
    const failed = failedChecks({
      document: untitled(),
      fields: { ...FIELDS, section: null, bylines: [] },
      ...NONE_BARRED,
      keyPointsRule: 3,
    })
    expect(failed.map(({ id }) => id)).toEqual(['title-present', 'key-points', 'section-present', 'byline-present'])
    expect(new Set(failed.map(({ severity }) => severity))).toEqual(new Set(['blocking']))
  })
})

it.each<[string, Subject]>([
  ['the least', {}],
  ['three key points of three', { document: withKeyPoints('하나', '둘', '셋'), rule: 3 }],
  ['any number without a rule', { document: withKeyPoints('하나', '둘') }],
  ['a described and credited picture', { document: withBlock(figure('그림', credit)), fields: { hero } }],
  [
    'good links',
    {
      document: withBlock(
        marked({ type: 'link', attrs: { href: 'https://example.org/a?b=%20' } }),
        marked({ type: 'link', attrs: { href: 'mailto:a@b.kr' } }),
      ),
    },
  ],
])('%s passes', (_, subject) => expect(run(subject)).toEqual([]))
