import { eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { read, tables } from '#db/store.ts'
import { useTestStore } from '#db/test-store.ts'
import { verifyAudit } from '#lib/audit/verify-audit.ts'
import { mintActor } from '#lib/kernel/actor.ts'
import { now } from '#lib/kernel/clock.ts'
import { openPicture } from '#lib/media/open-picture.ts'
import { passwordMatches } from '#lib/people/password.ts'
import { CAST, DEMO_PASSWORD } from './cast.ts'
import { DEMO_BRIEFINGS } from './demo-briefings.ts'
import { seedDemo } from './seed-demo.ts'

useTestStore()

beforeAll(async () => {
  expect(await seedDemo()).toBe(true)
}, 120_000)

const briefings = async () => (await read()).select().from(tables.briefings)

it('takes every briefing as far as its story says', async () => {
  const bySlug = new Map((await briefings()).map(row => [row.slug, row]))
  const expected = {
    draft: ['draft', 'unpublished'],
    in_review: ['in_review', 'unpublished'],
    changes_requested: ['changes_requested', 'unpublished'],
    approved: ['approved', 'unpublished'],
    scheduled: ['approved', 'unpublished'],
    live: ['approved', 'live'],
    live_edited: ['draft', 'live'],
    live_corrected: ['approved', 'live'],
    withdrawn: ['approved', 'withdrawn'],
  }
  for (const { slug, story } of DEMO_BRIEFINGS) {
    const row = bySlug.get(slug)
    expect([row?.stage, row?.visibility], slug).toEqual(expected[story.state])
  }
  expect(bySlug.size).toBe(DEMO_BRIEFINGS.length)
})

it('schedules one for tomorrow at seven in Seoul', async () => {
  const [schedule, ...more] = await (await read()).select().from(tables.schedules)
  expect(more).toEqual([])
  expect(schedule).toMatchObject({ status: 'active', kind: 'publish', timeZone: 'Asia/Seoul' })
  expect(schedule?.wallTime).toMatch(/T07:00$/)
  expect(schedule?.dueAt.getTime()).toBeGreaterThan(now().getTime())
})

it('tells readers of the correction', async () => {
  const [correction] = await (await read()).select().from(tables.corrections)
  expect(correction).toMatchObject({ kind: 'correction', note: expect.stringContaining('38밀리초') })
})

it('has a history that runs forward, lies in the past, and verifies', async () => {
  const events = await (await read()).select().from(tables.auditEvents).orderBy(tables.auditEvents.seq)
  const times = events.map(event => event.at.getTime())
  expect(times).toEqual(times.toSorted((a, b) => a - b))
  expect(times.at(-1)).toBeLessThan(Date.now())
  expect(await verifyAudit()).toEqual({ events: events.length, brokenAt: null })
  expect(Math.abs(now().getTime() - Date.now())).toBeLessThan(1000)
})

it('shows the pictures of live briefings to everyone and no others', async () => {
  const anonymous = mintActor({ kind: 'anonymous' })
  for (const { hero, visibility, slug } of await briefings()) {
    if (!hero?.mediaId) continue
    const opened = await openPicture(anonymous, { id: hero.mediaId, file: '640.webp' }).then(
      () => true,
      () => false,
    )
    expect(opened, slug ?? '').toBe(visibility === 'live')
  }
})

it('has a library that knows what each picture shows and whose it is', async () => {
  const media = await (await read()).select().from(tables.media)
  expect(media.length).toBeGreaterThan(0)
  expect(media.filter(({ alt, credit }) => !alt || !credit)).toEqual([])
})

it('lets everyone of the cast sign in', async () => {
  const { people } = tables
  for (const { email } of Object.values(CAST)) {
    const [person] = await (await read()).select().from(people).where(eq(people.email, email))
    expect(await passwordMatches(DEMO_PASSWORD, person?.passwordHash ?? null), email).toBe(true)
  }
})

it('has one draft that is late', async () => {
  const late = (await briefings()).filter(row => row.dueAt && row.dueAt < now())
  expect(late.map(row => row.slug)).toEqual(['subtitles-for-a-parliament'])
})

it('leaves a store with people alone', async () => {
  const before = await (await read()).$count(tables.auditEvents)
  expect(await seedDemo()).toBe(false)
  expect(await (await read()).$count(tables.auditEvents)).toBe(before)
})
