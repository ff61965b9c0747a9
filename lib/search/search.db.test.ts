import { existsSync, readFileSync } from 'node:fs'
import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { useCast } from '#db/seed/test-cast.ts'
import { read, tables, transaction } from '#db/store.ts'
import { useTestStore } from '#db/test-store.ts'
import { approve } from '#lib/briefings/approve.ts'
import { createBriefing } from '#lib/briefings/create-briefing.ts'
import { editFields } from '#lib/briefings/edit-fields.ts'
import { importArticle } from '#lib/briefings/import-article.ts'
import { reopen } from '#lib/briefings/reopen.ts'
import { replaceDocument } from '#lib/briefings/replace-document.ts'
import { submit } from '#lib/briefings/submit.ts'
import { rowOf, step, textOf } from '#lib/briefings/test-briefing.ts'
import { countBriefings } from '#lib/delivery/count-briefings.ts'
import { listBriefings, type Sort } from '#lib/delivery/list-briefings.ts'
import type { DocumentJson } from '#lib/document/document-json.ts'
import { mintActor } from '#lib/kernel/actor.ts'
import { publish } from '#lib/publishing/publish.ts'
import { withdraw } from '#lib/publishing/withdraw.ts'
import { searchQuery } from './query.ts'
import { ensureIndex, rebuildIndex } from './rebuild-index.ts'

const FIXTURE = '../shared/fixtures/tech-briefing-2024-04-12.json'
const MUST_HIT = [
  ...['일본', '투자', '칩', '샘 알트만', '샘알트만', 'AI칩', 'AI 칩', '반도체 공장', '반도체공장', '데이터 센터'],
  ...['데이터센터', '테크브리핑', '김세진', 'Sejin Kim', 'ＡＩ칩', 'Sej', '클라우드인프라', '(일본)', '"AI" 칩*'],
]
const MUST_MISS = ['동분서주', '올트먼', '중국어', '뷰스레터', 'ejin', '은최', '…', 'S']
const system = mintActor({ kind: 'system', reason: 'test' })

useTestStore()
let cast: Awaited<ReturnType<typeof useCast>>
beforeAll(async () => {
  cast = await useCast()
})

const find = async (typed: string, sort: Sort = 'relevance') => {
  const page = await listBriefings({ words: searchQuery(typed) }, { sort, limit: 100, after: null, fields: [] })
  return page.rows.map(({ id }) => id)
}

async function release(id: string) {
  await step(submit, cast.editor, id)
  const row = await step(approve, cast.chief, id, { revision: await revisionOf(id) })
  const { visibility } = await rowOf(id)
  const update = visibility === 'live' ? { update: { kind: 'minor' } } : {}
  await step(publish, cast.editor, row.id, { revision: await revisionOf(id), ...update })
}

async function revisionOf(id: string) {
  const { revisions } = tables
  const rows = await (await read()).select({ n: revisions.number }).from(revisions).where(eq(revisions.briefingId, id))
  return Math.max(...rows.map(({ n }) => n))
}

async function publishText(document: DocumentJson): Promise<string> {
  const { id } = await createBriefing(cast.editor, { section: 'technology', document })
  await release(id)
  return id
}

function withPoints(title: string, points: string[], body: string): DocumentJson {
  const text = (words: string) => [{ type: 'text', text: words }]
  const keyPoints = points.map(words => ({ type: 'keyPoint', content: text(words) }))
  const [, deck, , paragraph] = textOf('', body).content ?? []
  return {
    type: 'doc',
    content: [{ type: 'title', content: text(title) }, deck, { type: 'keyPoints', content: keyPoints }, paragraph],
  } as DocumentJson
}

describe('an article of the archive', () => {
  it.skipIf(!existsSync(FIXTURE))(
    'is found by all that it says, in either normal form, and by nothing else',
    async () => {
      const { id } = await importArticle(system, JSON.parse(readFileSync(FIXTURE, 'utf8')))
      await step(editFields, cast.editor, id, { section: 'technology' })
      await release(id)
      for (const typed of [...MUST_HIT, ...MUST_HIT.map(words => words.normalize('NFD'))])
        expect(await find(typed), typed).toEqual([id])
      for (const typed of [...MUST_MISS, ...MUST_MISS.map(words => words.normalize('NFD'))])
        expect(await find(typed), typed).toEqual([])
      await step(withdraw, cast.chief, id, { reason: '시험' })
    },
  )
})

describe('what is found', () => {
  it('has the words in the title first, then in key points, then elsewhere, each newest first', async () => {
    const body = await publishText(withPoints('바다', ['물결'], '은하철도 이야기입니다.'))
    const point = await publishText(withPoints('산', ['은하 철도 개통'], '은하철도'))
    const title = await publishText(withPoints('은하철도의 밤', [], '별'))
    const both = await publishText(withPoints('밤의 은하철도', ['은하철도'], '은하철도'))
    const apart = await publishText(withPoints('밤', ['은하철도'], '별'))
    const later = await publishText(withPoints('밤하늘', [], '은하철도'))
    expect(await find('은하철도')).toEqual([both, title, apart, point, later, body])
    expect(await find('은하철도', '-publishedAt')).toEqual([later, apart, both, title, point, body])
    expect(await find('은하철도', '-updatedAt')).toEqual([later, apart, both, title, point, body])
    expect(await find('은하철도 밤')).toEqual([both, title, apart, later])
    expect(await find('밤 은하철도 밤')).toEqual([both, title, apart, later])
    expect(await countBriefings({ words: searchQuery('은하철도') })).toBe(6)
    for (const limit of [1, 2, 4])
      expect(await walk('은하철도', limit)).toEqual([both, title, apart, point, later, body])
  })

  it('keeps no word over from the text before, nor from another line', async () => {
    const id = await publishText(withPoints('첫째 제목', ['앞 토끼', '거북 뒤'], '고래상어'))
    expect([await find('고래상어'), await find('토끼거북'), await find('토끼 거북')]).toEqual([[id], [], [id]])
    await step(reopen, cast.editor, id)
    await step(replaceDocument, cast.editor, id, { document: textOf('둘째 제목', '망둥어') })
    expect([await find('고래상어'), await find('망둥어')]).toEqual([[id], []])
    await release(id)
    expect([await find('고래상어'), await find('첫째'), await find('망둥어')]).toEqual([[], [], [id]])
    await step(withdraw, cast.chief, id, { reason: '시험' })
    expect(await find('망둥어')).toEqual([])
    await step(publish, cast.editor, id, { revision: await revisionOf(id) })
    expect(await find('망둥어')).toEqual([id])
  })

  it('is never what only stands in the index', async () => {
    const id = await publishText(textOf('유령 기사'))
    await transaction(async tx => {
      await tx.update(tables.publications).set({ state: 'withdrawn' }).where(eq(tables.publications.briefingId, id))
    })
    for (const sort of ['relevance', '-publishedAt', '-updatedAt'] as const)
      expect(await find('유령', sort)).toEqual([])
    expect(await countBriefings({ words: searchQuery('유령') })).toBe(0)
  })

  it('is one syllable anywhere, and any text is only text', async () => {
    const id = await publishText(
      withPoints('모두 “찾기” 시험', ['C++의 AND/OR'], '가운데꿹이, 끝꿹 NEAR(일) ^별 <b>굵게</b> 😀 a"b'),
    )
    expect([await find('꿹'), await find('가운데꿹'), await find('꿹이')]).toEqual([[id], [id], [id]])
    for (const typed of [
      'C++ and',
      '"찾기"',
      'NEAR(일)',
      '^별',
      '굵게</b>',
      'a"b',
      '찾기*',
      'or:',
      '-굵게',
      '\u0000별',
      "'찾기'",
    ]) {
      expect(await find(typed), typed).toContain(id)
    }
    const nothing = [
      '',
      ' ',
      '"',
      '*',
      '😀',
      '\ud800',
      '()',
      "'; drop table publications; --",
      '\u{e000}',
      '\u{e001}뿲',
      '\\',
    ]
    for (const typed of nothing) expect(await find(typed), typed).not.toContain(id)
    for (const typed of ['가'.repeat(10_000), '가나다라 '.repeat(2_000), 'q '.repeat(5_000), '"'.repeat(10_000)])
      expect(await find(typed)).toEqual([])
  })

  it('is the end of a very long text too, and words far apart in it', async () => {
    const noise = Array.from({ length: 9_000 }, (_, n) => String.fromCharCode(0xac00 + ((n * 7) % 11_000)).repeat(2))
    const often = '되풀이 '.repeat(700)
    const id = await publishText(
      textOf('긴 글', `처음말 ${noise.join(' ')} ${often} 반도체 공장끝 ${noise.join(' ')} 마지막말`),
    )
    for (const typed of [
      '처음말',
      '마지막말',
      '처음말 마지막말',
      '반도체공장끝',
      '되풀이',
      '긴 글 마지막말',
      '긴 처음말',
    ])
      expect(await find(typed), typed).toEqual([id])
    expect(await find('공장반도체')).toEqual([])
    await step(withdraw, cast.chief, id, { reason: '시험' })
    expect(await find('마지막말')).toEqual([])
  })
})

describe('the index', () => {
  it('is rebuilt at start when it was made by other rules or lacks a briefing, and not otherwise', async () => {
    const id = await publishText(textOf('되살린 색인'))
    await ensureIndex()
    const version = async () =>
      (await (await read()).select().from(tables.heads).where(eq(tables.heads.name, 'search')))[0]?.hash
    expect(await version()).toBe('1')
    const before = await find('색인')
    await transaction(async tx => {
      await tx.update(tables.publications).set({ place: null }).where(eq(tables.publications.briefingId, id))
    })
    expect(await find('색인')).toEqual([])
    await ensureIndex()
    expect(await find('색인')).toEqual(before)
    await transaction(tx => tx.update(tables.heads).set({ hash: 'old' }).where(eq(tables.heads.name, 'search')))
    await ensureIndex()
    expect([await version(), await find('색인'), await find('은하철도')]).toEqual([
      '1',
      before,
      expect.arrayContaining([expect.any(String)]),
    ])
    const live = await (await read()).$count(tables.publications, and(eq(tables.publications.state, 'live')))
    expect(await rebuildIndex()).toBe(live)
  })

  it('gives briefings of one instant places of their own', async () => {
    const { publications } = tables
    const rows = await (await read())
      .select({ place: publications.place })
      .from(publications)
      .where(eq(publications.state, 'live'))
    expect(new Set(rows.map(({ place }) => place)).size).toBe(rows.length)
  })
})

async function walk(typed: string, limit: number): Promise<string[]> {
  const seen: string[] = []
  for (let after = null; ; ) {
    const page: Awaited<ReturnType<typeof listBriefings>> = await listBriefings(
      { words: searchQuery(typed) },
      { sort: 'relevance', limit, after, fields: [] },
    )
    seen.push(...page.rows.map(({ id }) => id))
    if (!page.hasMore) return seen
    after = page.last as never
  }
}
