import type { useCast } from '#db/seed/test-cast.ts'
import { tables, transaction } from '#db/store.ts'
import { approve } from '#lib/briefings/approve.ts'
import { createBriefing } from '#lib/briefings/create-briefing.ts'
import { submit } from '#lib/briefings/submit.ts'
import { rowOf, step } from '#lib/briefings/test-briefing.ts'
import { testPicture } from '#lib/media/test-pictures.ts'
import { uploadPicture } from '#lib/media/upload-picture.ts'
import { kill } from '#lib/publishing/kill.ts'
import { publish } from '#lib/publishing/publish.ts'
import { withdraw } from '#lib/publishing/withdraw.ts'

type Cast = Awaited<ReturnType<typeof useCast>>
type Names = 'rich' | 'english' | 'plain' | 'withdrawn' | 'killed' | 'draft'

export const TITLE = 'CDATA의 끝 ]]> 은 <b>글</b> & “따옴표” 🗞️'
export const NOTICE = '법원의 명령으로 내렸습니다.'
export const SECRET = 'word-of-a-killed-or-withdrawn-text'

/** A newsroom that has one of everything that a feed must tell or keep to itself. Gives the ids. */
export async function startFeedNewsroom(cast: Cast): Promise<Record<Names, string>> {
  await transaction(async tx => {
    await tx.insert(tables.tags).values({ slug: '공급망', name: '공급망 & 물류' })
    await tx.insert(tables.series).values({ slug: 'daily', name: '데일리', position: 0 })
  })
  const picture = await uploadPicture(cast.reporter, {
    filename: 'a.jpg',
    bytes: await testPicture('jpeg', { width: 1_200, height: 675 }),
  })
  const hero = {
    mediaId: picture.id,
    alt: '항구',
    caption: '부산항 <제2부두>',
    credit: null,
    focal: { x: 0.5, y: 0.25 },
  }
  const byline = { role: 'reporter', displayName: '이서연', author: 'seoyeon-lee' }
  const rich = await approved(cast, TITLE, {
    ...{ section: 'technology', series: 'daily', tags: ['공급망'], bylines: [byline], locale: 'ko' },
    hero: { ...hero, credit: { text: '사진 & 그림', editedBy: [] } },
  })
  const english = await approved(cast, 'Plain English', { section: 'business', locale: 'en', bylines: [byline] })
  const plain = await approved(cast, '세 번째', {
    section: 'technology',
    locale: 'ko',
    bylines: [{ ...byline, author: null }],
  })
  const withdrawn = await approved(cast, SECRET, { section: 'technology', locale: 'ko', tags: ['공급망'] })
  const killed = await approved(cast, `${SECRET} 1`, { section: 'technology', locale: 'ko' })
  const draft = await approved(cast, `${SECRET} 2`, { section: 'technology', locale: 'ko', tags: ['공급망'] })
  for (const id of [rich, english, plain, killed, withdrawn]) await step(publish, cast.editor, id, { revision: 1 })
  const update = { kind: 'correction', note: '3을 <4>로 바로잡습니다.' }
  await step(publish, cast.editor, rich, { revision: 1, update })
  const words = { reason: '오류', notice: NOTICE, confirmation: `${SECRET} 1` }
  await step(kill, cast.chief, killed, words)
  await step(withdraw, cast.editor, withdrawn, { reason: '오류', answer: 404 })
  return { rich, english, plain, withdrawn, killed, draft }
}

async function approved(cast: Cast, title: string, fields: object): Promise<string> {
  const { id } = await createBriefing(cast.reporter, { ...fields, document: textOf(title) })
  await step(submit, cast.reporter, id)
  await step(approve, cast.editor, id, { revision: (await rowOf(id)).revision })
  return id
}

function textOf(title: string) {
  const words = (text: string, marks: object[] = []) => ({ type: 'text', text, ...(marks.length > 0 && { marks }) })
  const own = [{ type: 'link', attrs: { href: '/about?a=1&b=2' } }]
  const newsletter = { newsletter: 'weekly', heading: ['뷰스레터 <받기>'], text: 'NEWSLETTER-BOX', button: '구독' }
  return {
    type: 'doc',
    content: [
      { type: 'title', content: [words(title)] },
      { type: 'deck', content: [words('덱 & 요약')] },
      { type: 'keyPoints' },
      { type: 'paragraph', content: [words('앞 ]]> 뒤 🌊 <a class="stet-link" href="/typed'), words('링크', own)] },
      { type: 'newsletterCta', attrs: newsletter },
      { type: 'paragraph', content: [words('끝 문단')] },
    ],
  }
}
