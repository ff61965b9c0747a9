import { existsSync, readFileSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { useCast } from '#db/seed/test-cast.ts'
import { read, tables } from '#db/store.ts'
import { useTestStore } from '#db/test-store.ts'
import { mintActor } from '#lib/kernel/actor.ts'
import { publish } from '#lib/publishing/publish.ts'
import { approve } from './approve.ts'
import { editFields } from './edit-fields.ts'
import { importArticle } from './import-article.ts'
import { submit } from './submit.ts'
import own from './test-article.json' with { type: 'json' }
import { step } from './test-briefing.ts'

const FIXTURE = '../shared/fixtures/tech-briefing-2024-04-12.json'
const system = mintActor({ kind: 'system', reason: 'test' })

useTestStore()
let cast: Awaited<ReturnType<typeof useCast>>
beforeAll(async () => {
  cast = await useCast()
})

type Node = { type: string; text?: string; attrs?: Record<string, unknown>; content?: Node[] }
type Article = typeof own.article

describe('an imported article', () => {
  it('is published byte for byte as it was, at its old date', async () => {
    const item = await published(own)
    expectVerbatim(item, own.article)
    expect(item).toMatchObject({
      publishedAt: '2023-11-02T21:15:00.000Z',
      firstPublishedAt: '2023-11-02T21:15:00.000Z',
    })
  })

  it.skipIf(!existsSync(FIXTURE))('also the long one of the archive', async () => {
    const file = JSON.parse(readFileSync(FIXTURE, 'utf8')) as typeof own
    const item = await published(file)
    expectVerbatim(item, file.article)
    expect(item.publishedAt).toBe('2024-04-12T22:24:00.000Z')
    expect(item.keyPoints).toHaveLength(3)
    expect(Math.ceil(item.readingTimeSeconds / 60)).toBe(3)
    expect(item.hero.credit).toContain('출처 : shutterstock, 김세진 편집')
  })

  it('twice is two drafts of one author and one series', async () => {
    const first = await importArticle(system, own)
    expect((await importArticle(system, own)).id).not.toBe(first.id)
    const reader = await read()
    expect(await reader.$count(tables.authors, eq(tables.authors.slug, 'minseo-han'))).toBe(1)
    expect(await reader.$count(tables.series, eq(tables.series.slug, 'field-robots'))).toBe(1)
  })

  it.each([
    ['nothing', null],
    ['no headline', { article: { ...own.article, headline: undefined } }],
    ['an unknown block', { article: { ...own.article, body: [{ type: 'html', text: '<b>' }] } }],
    ['a date that is none', { article: { ...own.article, publishedAt: 'yesterday' } }],
    ['an unknown zone', { article: { ...own.article, publishedTimeZone: 'Mars/Olympus' } }],
    [
      'an author who is not there',
      { article: { ...own.article, bylines: [{ role: 'a', displayName: 'b', author: 'nobody' }] } },
    ],
  ])('is refused with %s, and leaves no draft', async (_, file) => {
    const before = await (await read()).$count(tables.briefings)
    await expect(importArticle(system, file)).rejects.toMatchObject({ code: 'validation' })
    expect(await (await read()).$count(tables.briefings)).toBe(before)
  })
})

async function published(file: unknown) {
  const { id } = await importArticle(system, file)
  await step(editFields, cast.editor, id, { section: 'technology' })
  await step(submit, cast.editor, id)
  await step(approve, cast.chief, id, { revision: 1 })
  await step(publish, cast.editor, id, { revision: 1 })
  const [row] = await (await read())
    .select()
    .from(tables.publicationTexts)
    .where(eq(tables.publicationTexts.briefingId, id))
  return JSON.parse(row?.item ?? '')
}

function expectVerbatim(item: { body: { json: Node; text: string } } & Record<string, unknown>, article: Article) {
  expect(item).toMatchObject({
    title: article.headline,
    keyPoints: article.keyPoints,
    authors: article.bylines.map(({ displayName, author, role }) => ({ name: displayName, slug: author, role })),
    hero: { alt: article.heroImage.alt, credit: article.heroImage.credit.text },
    series: article.series && { slug: article.series.slug, name: article.series.name },
  })
  const texts = article.body.filter(({ type }) => type === 'paragraph' || type === 'heading')
  const inJson = nodesOf(item.body.json).filter(({ type }) => type === 'paragraph' || type === 'heading')
  expect(inJson.map(textOf)).toEqual(texts.map(({ text }) => text))
  const emoji = inJson.filter(({ type }) => type === 'heading').map(({ attrs }) => attrs?.emoji)
  expect(emoji).toEqual(texts.filter(({ type }) => type === 'heading').map(block => block.emoji ?? null))
  let place = 0
  for (const { text = '' } of texts) {
    const found = item.body.text.indexOf(text, place)
    expect(found, `“${text.slice(0, 20)}…” in order in body.text`).toBeGreaterThanOrEqual(place)
    place = found + text.length
  }
}

function nodesOf(node: Node): Node[] {
  return [node, ...(node.content ?? []).flatMap(nodesOf)]
}

function textOf({ text = '', content = [] }: Node): string {
  return text + content.map(textOf).join('')
}
