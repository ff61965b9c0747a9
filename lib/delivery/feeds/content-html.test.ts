import { expect, it } from 'vitest'
import { renderHtml } from '#lib/document/render/html.ts'
import { everything } from '#lib/document/sample-document.ts'
import { contentHtml } from './content-html.ts'
import type { PublicItem } from './public-item.ts'

const item = {
  canonicalUrl: 'https://news.example/reader/a',
  locale: 'ko',
  corrections: [],
  body: { html: renderHtml(everything, { media: () => null }) },
} as unknown as PublicItem

it('carries embeds as plain links, and neither newsletter nor related boxes', () => {
  const html = contentHtml(item)
  expect(html).toContain('<figure class="stet-embed"')
  expect(html).toContain('<a class="stet-link" href="https://www.youtube.com/watch?v=abcdefghijk">')
  expect(html).not.toMatch(/stet-related|stet-newsletter|<script|<iframe/)
})
