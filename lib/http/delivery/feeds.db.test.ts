import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useCast } from '#db/seed/test-cast.ts'
import { useTestStore } from '#db/test-store.ts'
import { setClock } from '#lib/kernel/clock.ts'
import { NOTICE, SECRET, startFeedNewsroom, TITLE } from './test-feed-newsroom.ts'
import { JsonFeedRules, NewsArticleRules, NinjsRules } from './test-feed-rules.ts'
import { type Ask, startDelivery } from './test-server.ts'

useTestStore()

const FEEDS: [path: string, type: string][] = [
  ['/feeds/briefings.json', 'application/feed+json'],
  ['/feeds/briefings.rss', 'application/rss+xml; charset=utf-8'],
  ['/feeds/briefings.atom', 'application/atom+xml; charset=utf-8'],
  ['/feeds/news-sitemap.xml', 'application/xml; charset=utf-8'],
  ['/feeds/ninjs.json', 'application/json'],
]
const NOW = new Date('2030-06-15T00:00:00.000Z')
const RFC_822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/

let ask: Ask
let stop: () => Promise<void>
let ids: Awaited<ReturnType<typeof startFeedNewsroom>>
let clock = NOW
const restoreClock = setClock(() => clock)

beforeAll(async () => {
  ids = await startFeedNewsroom(await useCast())
  ;({ ask, stop } = await startDelivery())
}, 60_000)
afterAll(async () => {
  restoreClock()
  await stop()
})

const textOf = async (path: string) => (await ask(path)).body.toString('utf8')
const json = async (path: string) => JSON.parse(await textOf(path))
const urn = (name: keyof typeof ids) => `urn:uuid:${ids[name]}`
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#',
  parseTagValue: false,
  isArray: name => ['item', 'entry', 'url', 'at:deleted-entry', 'dc:creator', 'category'].includes(name),
})

async function xml(path: string) {
  const text = await textOf(path)
  expect(XMLValidator.validate(text)).toBe(true)
  expect(text.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n')).toBe(true)
  return parser.parse(text)
}

describe.each(FEEDS)('%s', (path, type) => {
  it('has its media type, tag, cache tags, compression and HEAD', async () => {
    const answer = await ask(`${path}?section=technology`)
    expect(answer.headers).toMatchObject({
      'content-type': type,
      'cache-tag': 'list:briefings,feeds,section:technology',
      'cache-control': expect.stringContaining('s-maxage=60'),
    })
    const etag = String(answer.headers.etag)
    expect((await ask(`${path}?section=technology`, { headers: { 'if-none-match': etag } })).status).toBe(304)
    const head = await ask(`${path}?section=technology`, { method: 'HEAD' })
    expect([head.status, head.headers.etag, head.body.length]).toEqual([200, etag, 0])
    const br = await ask(path, { headers: { 'accept-encoding': 'br' } })
    expect(br.headers['content-encoding']).toBe('br')
  })

  it.each(['?page=2', '?limit=5', '?section=', '?tag=a&tag=b', '?locale=xx'])('refuses %s', async query => {
    expect((await ask(path + query)).status).toBe(400)
  })

  it('holds no word of what is not public, under any filter', async () => {
    for (const query of ['', '?section=technology', `?tag=${encodeURIComponent('공급망')}`, '?locale=ko']) {
      const text = await textOf(path + query)
      expect(text).not.toContain(SECRET)
      expect(text).not.toContain(ids.draft)
      expect(text).not.toContain('NEWSLETTER-BOX')
    }
  })

  it.each([
    ['section=technology', ['rich', 'plain']],
    ['section=business', ['english']],
    ['series=daily', ['rich']],
    [`tag=${encodeURIComponent('공급망')}`, ['rich']],
    ['author=seoyeon-lee', ['rich', 'english']],
    ['author=seoyeon-lee&locale=en', ['english']],
    ['locale=ko&section=business', []],
  ])('is narrowed by %s', async (query, names) => {
    const text = await textOf(`${path}?${query}`)
    const all = { rich: '🗞️', english: 'Plain English', plain: '세 번째' }
    expect(Object.entries(all).flatMap(([name, title]) => (text.includes(title) ? [name] : []))).toEqual(names)
  })
})

describe('JSON Feed', () => {
  it('keeps to version 1.1', async () => {
    const feed = JsonFeedRules.parse(await json('/feeds/briefings.json'))
    expect(feed.items).toHaveLength(3)
    expect(new Set(feed.items.map(({ id }) => id)).size).toBe(3)
    expect(feed.feed_url).toMatch(/\/api\/v1\/feeds\/briefings\.json$/)
    const rich = feed.items.find(({ id }) => id === urn('rich'))
    expect(rich).toMatchObject({ title: TITLE, language: 'ko', tags: ['공급망 & 물류'], authors: [{ name: '이서연' }] })
    expect(rich?.attachments?.[0]?.mime_type).toBe('image/jpeg')
    const file = await ask(`/feeds/briefings.json?tag=${encodeURIComponent('공급망')}&series=daily`)
    const narrowed = JsonFeedRules.parse(JSON.parse(file.body.toString()))
    expect([narrowed.title, narrowed.language]).toEqual(['Stet: 데일리, 공급망 & 물류', 'ko'])
    expect(new URL(narrowed.feed_url).searchParams.get('tag')).toBe('공급망')
  })

  it('has whole addresses, corrections, and no newsletter box in the text', async () => {
    const feed = JsonFeedRules.parse(await json('/feeds/briefings.json'))
    const html = feed.items.find(({ id }) => id === urn('rich'))?.content_html ?? ''
    expect(html).toMatch(/<a class="stet-link" href="http:\/\/[^/"]+\/about\?a=1&amp;b=2">링크<\/a>/)
    expect(html).toContain('&lt;a class="stet-link" href="/typed')
    expect(html).toContain('3을 &lt;4&gt;로 바로잡습니다.')
    expect(html).not.toContain('stet-newsletter')
    expect(html).toContain('끝 문단')
  })
})

describe('RSS', () => {
  it('keeps to version 2.0', async () => {
    const { rss } = await xml('/feeds/briefings.rss')
    expect([rss['@version'], rss['@xmlns:atom']]).toEqual(['2.0', 'http://www.w3.org/2005/Atom'])
    const { channel } = rss
    for (const name of ['title', 'link', 'description']) expect(channel[name], name).toEqual(expect.stringMatching(/./))
    expect(channel.lastBuildDate).toMatch(RFC_822)
    expect(channel['atom:link']).toMatchObject({ '@rel': 'self', '@type': 'application/rss+xml' })
    expect(channel.item).toHaveLength(3)
    for (const item of channel.item) {
      expect(item.title || item.description).toBeTruthy()
      expect(item.pubDate).toMatch(RFC_822)
      expect(item.guid['@isPermaLink']).toBe('false')
      expect(() => new URL(item.link)).not.toThrow()
    }
    const rich = channel.item.find((item: { guid: { '#': string } }) => item.guid['#'] === urn('rich'))
    expect(rich).toMatchObject({
      title: TITLE,
      'dc:creator': ['이서연'],
      category: expect.arrayContaining(['공급망 & 물류']),
    })
    expect(rich['content:encoded']).toContain('앞 ]]&gt; 뒤 🌊')
    expect(rich.enclosure).toMatchObject({ '@type': 'image/jpeg', '@length': expect.stringMatching(/^[1-9]\d+$/) })
  })
})

describe('Atom', () => {
  it('keeps to RFC 4287, with the tombstones of RFC 6721, killed first', async () => {
    const { feed } = await xml('/feeds/briefings.atom')
    expect(feed['@xmlns']).toBe('http://www.w3.org/2005/Atom')
    for (const name of ['id', 'title']) expect(feed[name], name).toEqual(expect.stringMatching(/./))
    expect(feed.updated).toMatch(RFC_3339)
    expect(feed.link.map((link: { '@rel': string }) => link['@rel'])).toEqual(['self', 'alternate'])
    for (const entry of feed.entry) {
      expect([entry.published, entry.updated].every(date => RFC_3339.test(date))).toBe(true)
      expect(entry.content['@type']).toBe('html')
      expect(
        entry.link.some?.((link: { '@rel': string }) => link['@rel'] === 'alternate') ??
          entry.link['@rel'] === 'alternate',
      ).toBe(true)
      expect(entry.author ?? feed.author).toBeTruthy()
    }
    expect(new Set(feed.entry.map(({ id }: { id: string }) => id)).size).toBe(3)
    const rich = feed.entry.find(({ id }: { id: string }) => id === urn('rich'))
    expect([rich.title, rich['@xml:lang'], rich.author]).toEqual([TITLE, 'ko', { name: '이서연' }])
    expect(feed['at:deleted-entry']).toEqual([
      { '@ref': urn('killed'), '@when': expect.stringMatching(RFC_3339), 'at:comment': NOTICE },
      { '@ref': urn('withdrawn'), '@when': expect.stringMatching(RFC_3339) },
    ])
    const text = await textOf('/feeds/briefings.atom')
    expect(text.indexOf('<at:deleted-entry')).toBeLessThan(text.indexOf('<entry'))
  })
})

describe('ninjs', () => {
  it('keeps to the schema of version 3.1', async () => {
    const feed = NinjsRules.parse(await json('/feeds/ninjs.json'))
    expect(feed.standard).toMatchObject({ name: 'ninjs', version: '3.1' })
    expect(feed.associations.map(({ uri, pubStatus }) => [uri, pubStatus]).slice(0, 2)).toEqual([
      [urn('killed'), 'canceled'],
      [urn('withdrawn'), 'canceled'],
    ])
    expect(feed.associations[0]?.edNote).toBe(NOTICE)
    const rich = feed.associations.find(({ uri }) => uri === urn('rich'))
    expect(rich).toMatchObject({ pubStatus: 'usable', version: '1', by: '이서연', language: 'ko' })
    expect(rich?.edNote).toContain('3을 <4>로 바로잡습니다.')
    expect(rich?.descriptions).toContainEqual({
      role: 'correction',
      contentType: 'text/plain',
      value: '3을 <4>로 바로잡습니다.',
    })
    expect(rich?.associations?.[0]).toMatchObject({ type: 'picture', renditions: [{ name: 'main' }, { name: 'jpeg' }] })
  })
})

describe('JSON-LD of an item', () => {
  it('is a NewsArticle with pictures and corrections', async () => {
    for (const name of ['rich', 'english', 'plain'] as const) {
      const { data } = await json(`/briefings/${ids[name]}`)
      const article = NewsArticleRules.parse(data.jsonLd)
      expect([article.headline, article['@id']]).toEqual([data.title, data.canonicalUrl])
      if (name === 'rich') {
        expect(article.correction).toEqual([
          { '@type': 'CorrectionComment', text: '3을 <4>로 바로잡습니다.', datePublished: data.correctedAt },
        ])
        expect(article.image?.[0]).toMatchObject({ creditText: '사진 & 그림', caption: '부산항 <제2부두>' })
      }
    }
  })
})

describe('news sitemap', () => {
  it('has what is two days old at most, and forgets it by time alone', async () => {
    const { urlset } = await xml('/feeds/news-sitemap.xml')
    expect(urlset['@xmlns:news']).toBe('http://www.google.com/schemas/sitemap-news/0.9')
    expect(urlset.url).toHaveLength(3)
    for (const { loc, 'news:news': news } of urlset.url) {
      expect(() => new URL(loc)).not.toThrow()
      expect(news['news:publication_date']).toMatch(RFC_3339)
      expect(news['news:publication']).toEqual({
        'news:name': 'Stet',
        'news:language': expect.stringMatching(/^(ko|en)$/),
      })
      expect(news['news:title']).toBeTruthy()
    }
    clock = new Date(NOW.getTime() + 49 * 3_600_000)
    const later = await xml('/feeds/news-sitemap.xml')
    expect(later.urlset.url).toBeUndefined()
  })
})
