import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { useCast } from '#db/seed/test-cast.ts'
import { useTestStore } from '#db/test-store.ts'
import { approve } from '#lib/briefings/approve.ts'
import { editFields } from '#lib/briefings/edit-fields.ts'
import { reopen } from '#lib/briefings/reopen.ts'
import { replaceDocument } from '#lib/briefings/replace-document.ts'
import { setEmbargo } from '#lib/briefings/set-embargo.ts'
import { spike } from '#lib/briefings/spike.ts'
import { submit } from '#lib/briefings/submit.ts'
import { rowOf, startBriefing, step, textOf } from '#lib/briefings/test-briefing.ts'
import { now, setClock } from '#lib/kernel/clock.ts'
import { createKey } from '#lib/keys/create-key.ts'
import { revokeKey } from '#lib/keys/revoke-key.ts'
import { kill } from '#lib/publishing/kill.ts'
import { publish } from '#lib/publishing/publish.ts'
import { schedule } from '#lib/publishing/schedule.ts'
import { withdraw } from '#lib/publishing/withdraw.ts'
import { deliveryApp } from './app.ts'

useTestStore()
let cast: Awaited<ReturnType<typeof useCast>>
let key: string
let deliveryKey: string
const ids: Record<string, string> = {}
let restore = () => {}
afterEach(() => restore())

const hoursAhead = (hours: number) => new Date(Math.floor(now().getTime() / 1_000) * 1_000 + hours * 3_600_000)
const at = (hours: number) => `at:${hoursAhead(hours).toISOString()}`

async function approved(title: string): Promise<string> {
  const id = await startBriefing(cast.reporter, title)
  await step(submit, cast.reporter, id)
  await step(approve, cast.editor, id, { revision: 1 })
  return id
}

async function live(title: string): Promise<string> {
  const id = await approved(title)
  await step(publish, cast.editor, id, { revision: 1 })
  return id
}

const scheduled = (id: string, hours: number, over: object = {}) =>
  step(schedule, cast.editor, id, {
    ...{ kind: 'publish', revision: 1, timeZone: 'Etc/UTC', ...over },
    wallTime: hoursAhead(hours).toISOString().slice(0, 19),
  })

beforeAll(async () => {
  cast = await useCast()
  key = (await createKey(cast.admin, { kind: 'preview', name: '미리보기' })).key
  deliveryKey = (await createKey(cast.admin, { kind: 'delivery', name: '홈페이지' })).key
  ids.live = await live('실린 글')
  ids.edited = await live('실린 뒤 고치는 글')
  await step(reopen, cast.reporter, ids.edited)
  await step(replaceDocument, cast.reporter, ids.edited, { document: textOf('아직 안 나간 제목') })
  ids.draft = await startBriefing(cast.reporter, '초안')
  await step(editFields, cast.reporter, ids.draft, { slug: 'first-draft', locale: 'en' })
  ids.approved = await approved('승인된 글')
  ids.scheduled = await approved('예약된 글')
  await scheduled(ids.scheduled, 2)
  ids.embargoed = await approved('묶인 글')
  await scheduled(ids.embargoed, 2)
  await step(setEmbargo, cast.editor, ids.embargoed, { until: hoursAhead(3).toISOString() })
  ids.leaving = await live('내려갈 글')
  await scheduled(ids.leaving, 2, { kind: 'withdraw', revision: undefined })
  ids.withdrawn = await live('내린 글')
  await step(withdraw, cast.editor, ids.withdrawn, { reason: '확인', answer: 410 })
  ids.spiked = await startBriefing(cast.reporter, '치운 글')
  await step(spike, cast.reporter, ids.spiked)
  ids.killed = await live('지운 글')
  await step(kill, cast.chief, ids.killed, { confirmation: '지운 글', reason: '오보', notice: '삭제' })
})

const ask = (path: string, authorization: string | null = `Bearer ${key}`) =>
  deliveryApp.request(`/api/v1${path}`, { headers: authorization ? { authorization } : {} })
const named = (list: { id: string }[]) =>
  list.map(({ id }) => Object.keys(ids).find(name => ids[name] === id) ?? id).sort()
async function list(query: string) {
  const answer = await ask(`/briefings?${query}`)
  const text = await answer.text()
  if (answer.status !== 200) throw new Error(text)
  return JSON.parse(text)
}

describe('keys', () => {
  it('are not needed for what is published, and a good one changes nothing', async () => {
    const bare = await (await ask('/briefings', null)).text()
    for (const one of [key, deliveryKey]) expect(await (await ask('/briefings', `Bearer ${one}`)).text()).toBe(bare)
    expect(await (await ask('/briefings?perspective=published', `Bearer ${deliveryKey}`)).json()).toMatchObject({
      data: JSON.parse(bare).data,
    })
  })

  it.each(['/briefings', '/sections', '/openapi.json', '/briefings?perspective=draft', '/nothing'])(
    'are refused when they are none, expired or revoked: %s',
    async path => {
      const revoked = await createKey(cast.admin, { kind: 'preview', name: '거둔 것' })
      await revokeKey(cast.admin, { id: revoked.id })
      const scopes = ['briefings:read']
      const expiresAt = hoursAhead(1).toISOString()
      const management = await createKey(cast.admin, { kind: 'management', name: '관리', scopes, expiresAt })
      const short = await createKey(cast.admin, { kind: 'delivery', name: '짧은 것', expiresAt })
      const ended = hoursAhead(2)
      restore = setClock(() => ended)
      for (const wrong of [revoked.key, management.key, short.key, `stv_${'x'.repeat(43)}`, 'nonsense', '']) {
        const answer = await ask(path, `Bearer ${wrong}`)
        expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
        expect(answer.headers.get('cache-control')).toBe('no-store')
        expect(await answer.json()).toMatchObject({ code: 'unauthenticated' })
      }
      expect((await ask(path, 'Basic abc')).status).toBe(401)
    },
  )
})

describe('a perspective', () => {
  const paths = () => ['/briefings', `/briefings/${ids.draft}`, '/briefings/by-slug/first-draft']

  it('other than published needs a preview key', async () => {
    for (const path of paths()) {
      for (const perspective of ['draft', at(1)]) {
        const bare = await ask(`${path}?perspective=${perspective}`, null)
        expect([bare.status, bare.headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
        const delivery = await ask(`${path}?perspective=${perspective}`, `Bearer ${deliveryKey}`)
        expect([delivery.status, (await delivery.json()).code]).toEqual([403, 'forbidden'])
      }
    }
  })

  it('is stored by nobody', async () => {
    for (const path of paths()) {
      const { headers, status } = await ask(`${path}?perspective=draft`)
      expect(status).toBe(200)
      expect(headers.get('cache-control')).toBe('private, no-store')
      expect(headers.get('x-robots-tag')).toBe('noindex')
      for (const name of ['cache-tag', 'surrogate-key', 'etag', 'last-modified']) expect(headers.get(name)).toBeNull()
    }
    expect((await ask(`/briefings/${ids.draft}`, null)).status).toBe(404)
    expect(await (await ask('/briefings', null)).text()).not.toContain('아직 안 나간')
  })

  it('says which other parameters it can’t have', async () => {
    const others = ['q=글', 'sort=-updatedAt', 'count=true', 'include=related', 'updatedAfter=2020-01-01T00:00:00Z']
    for (const other of others) {
      const answer = await ask(`/briefings?perspective=draft&${other}`)
      const [name] = other.split('=')
      expect(await answer.json(), other).toMatchObject({ status: 400, errors: [{ pointer: `/${name}` }] })
    }
    for (const wrong of ['drafts', 'at:', 'at:tomorrow', `at:${hoursAhead(-1).toISOString()}`]) {
      expect((await ask(`/briefings?perspective=${wrong}`)).status, wrong).toBe(400)
    }
  })
})

describe('perspective=draft', () => {
  it('lists working copies as they are now, but for what is put aside or killed', async () => {
    const { data } = await list('perspective=draft&limit=100')
    const all = ['approved', 'draft', 'edited', 'embargoed', 'leaving', 'live', 'scheduled', 'withdrawn']
    expect(named(data)).toEqual(all)
    const edited = data.find(({ id }: { id: string }) => id === ids.edited)
    expect(edited).toMatchObject({ title: '아직 안 나간 제목', approval: null, revision: 2 })
    expect(data.find(({ id }: { id: string }) => id === ids.approved).approval).toMatchObject({
      hash: expect.any(String),
    })
    expect(data.find(({ id }: { id: string }) => id === ids.draft)).toMatchObject({ slug: 'first-draft', locale: 'en' })
  })

  it('has the shape of what is published', async () => {
    const shape = (value: object) => Object.keys(value)
    const [draft, published] = [
      await (await ask(`/briefings/${ids.draft}?perspective=draft`)).json(),
      await (await ask(`/briefings/${ids.live}`, null)).json(),
    ]
    expect(shape(draft.data)).toEqual(shape(published.data))
    const [mine, theirs] = [await list('perspective=draft'), await (await ask('/briefings', null)).json()]
    expect(shape(mine)).toEqual(shape(theirs))
    expect(shape(mine.data[0])).toEqual(shape(theirs.data[0]))
    expect((await (await ask(`/briefings/${ids.live}?perspective=draft`)).json()).data).toEqual(published.data)
  })

  it('pages without gaps or duplicates, chooses fields and filters', async () => {
    const seen: string[] = []
    let cursor: string | null = null
    for (let pages = 0; pages < 10; pages++) {
      const page: { data: { id: string }[]; page: { nextCursor: string | null } } = await list(
        `perspective=draft&limit=3&fields=id${cursor ? `&cursor=${cursor}` : ''}`,
      )
      seen.push(...page.data.map(({ id }) => id))
      expect(page.data.every(one => Object.keys(one).join() === 'id')).toBe(true)
      cursor = page.page.nextCursor
      if (!cursor) break
    }
    const whole = await list('perspective=draft&limit=100')
    expect(seen).toEqual(whole.data.map(({ id }: { id: string }) => id))
    expect(named((await list('perspective=draft&locale=en')).data)).toEqual(['draft'])
    expect((await list('perspective=draft&section=technology&limit=100')).data).toHaveLength(seen.length)
    expect((await list('perspective=draft&tag=none')).data).toEqual([])
    expect((await list(`perspective=draft&author=${cast.reporter.authorId}&limit=100`)).data).toHaveLength(seen.length)
    const first = await list('perspective=draft&limit=3')
    const mixed = await ask(`/briefings?perspective=draft&limit=3&locale=en&cursor=${first.page.nextCursor}`)
    expect(await mixed.json()).toMatchObject({ status: 400, code: 'cursor-mismatch' })
  })

  it('finds one by id and by the address that it has, had or would get', async () => {
    const find = async (path: string) => {
      const answer = await ask(`${path}?perspective=draft`)
      return answer.status === 200 ? named([(await answer.json()).data])[0] : answer.status
    }
    expect(await find('/briefings/by-slug/first-draft')).toBe('draft')
    const { slug } = await rowOf(ids.live ?? '')
    expect(await find(`/briefings/by-slug/${encodeURIComponent(slug ?? '')}`)).toBe('live')
    expect(await find(`/briefings/by-slug/${encodeURIComponent('승인된-글')}`)).toBe('approved')
    for (const gone of [ids.spiked, ids.killed, 'nothing']) expect(await find(`/briefings/${gone}`)).toBe(404)
    expect(await find('/briefings/by-slug/nothing')).toBe(404)
  })
})

describe('perspective=at', () => {
  it('shows what readers will see then: schedules carried out, embargoes kept', async () => {
    const now1 = ['edited', 'leaving', 'live']
    expect(named((await list('limit=100')).data)).toEqual(now1)
    expect(named((await list(`perspective=${at(1)}&limit=100`)).data)).toEqual(now1)
    const later = await list(`perspective=${at(4)}&limit=100`)
    expect(named(later.data)).toEqual(['edited', 'live', 'scheduled'])
    expect(later.data[0]).toMatchObject({ id: ids.scheduled, publishedAt: (await dueAt()).toISOString() })
    expect(later.data.find(({ id }: { id: string }) => id === ids.edited).title).toBe('실린 뒤 고치는 글')
  })

  it('gives one as it will be, and none that will be gone or still be held', async () => {
    const status = async (name: string, hours: number) =>
      (await ask(`/briefings/${ids[name]}?perspective=${at(hours)}`)).status
    expect(await status('scheduled', 1)).toBe(404)
    expect(await status('scheduled', 4)).toBe(200)
    expect(await status('embargoed', 4)).toBe(404)
    expect(await status('leaving', 1)).toBe(200)
    expect(await status('leaving', 4)).toBe(404)
    expect(await status('draft', 4)).toBe(404)
    expect([await status('withdrawn', 4), await status('killed', 4)]).toEqual([410, 410])
    const slug = encodeURIComponent('예약된-글')
    const { data } = await (await ask(`/briefings/by-slug/${slug}?perspective=${at(4)}`)).json()
    expect(data).toMatchObject({ id: ids.scheduled, approval: { hash: expect.any(String) } })
  })

  it('is then exactly what readers get', async () => {
    const foreseen = (await (await ask(`/briefings/${ids.scheduled}?perspective=${at(4)}`)).json()).data
    const then = hoursAhead(4)
    restore = setClock(() => then)
    const got = await (await ask(`/briefings/${ids.scheduled}`, null)).json()
    const at2 = foreseen.publishedAt
    expect(Date.parse(got.data.publishedAt)).toBeGreaterThanOrEqual(Date.parse(at2))
    const timeless = (item: object) => ({ ...item, firstPublishedAt: 0, publishedAt: 0, updatedAt: 0, jsonLd: 0 })
    expect(timeless(got.data)).toEqual(timeless(foreseen))
  })
})

async function dueAt(): Promise<Date> {
  const { read, tables } = await import('#db/store.ts')
  const rows = await (await read()).select().from(tables.schedules)
  const found = rows.find(({ briefingId, status }) => briefingId === ids.scheduled && status === 'active')
  if (!found) throw new Error('nothing is scheduled')
  return found.dueAt
}
