import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { NoPreview } from '../previews/no-preview.tsx'
import { ArticleView } from './article-view.tsx'
import type { PublicItem } from './public-item.ts'
import { ReaderList } from './reader-list.tsx'
import { TakenOff } from './taken-off.tsx'

const site = '한강일보'
const item = {
  ...{
    id: 'b1',
    slug: 'a',
    locale: 'ko',
    title: '밤의 다리',
    deck: '',
    keyPoints: [],
    tags: [],
    authors: [],
    corrections: [],
  },
  ...{ seo: {}, section: null, series: null, hero: null, canonicalUrl: 'https://a.example/a', jsonLd: {} },
  ...{
    body: { html: '<p>글</p>' },
    publishedAt: '2026-11-24T00:00:00Z',
    updatedAt: '2026-11-24T00:00:00Z',
    publishedTimeZone: 'Asia/Seoul',
  },
} as unknown as PublicItem

it.each([
  ['밤의 다리 · 한강일보', <ArticleView key="article" item={item} site={site} named={[]} />],
  [
    '브리핑 · 한강일보',
    <ReaderList
      key="list"
      page={{ items: [], next: null, total: null }}
      query={{}}
      name={null}
      sections={[]}
      locale="ko"
      site={site}
      home="https://a.example"
    />,
  ],
  [
    'This briefing is not here · 한강일보',
    <TakenOff key="taken off" locale="en" site={site} gone={false} notice={null} />,
  ],
  ['This preview is not here · 한강일보', <NoPreview key="no preview" locale="en" site={site} />],
])('the title “%s” ends in the newsroom’s name', (title, page) => {
  expect(renderToStaticMarkup(page)).toContain(`<title>${title}</title>`)
})
