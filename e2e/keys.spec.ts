import { type BrowserContext, expect, type Page, test } from 'playwright/test'
import type { Json } from './desk.ts'
import { chooseVerb, stateOf } from './desk-page.ts'
import { faultsOf, problemsOn } from './look.ts'
import { newsroom, PHONE } from './newsroom.ts'

const room = newsroom()
/** An unpublished briefing of the demo with a lead picture. */
let draft: Json

test.beforeAll(async () => {
  const desk = room.desk('editor')
  const { rows } = await desk.must('GET', '/briefings?limit=100')
  for (const row of rows.filter(({ visibility }: Json) => visibility === 'unpublished')) {
    const briefing = await desk.get(row.id)
    if (briefing.hero?.mediaId && briefing.stage !== 'spiked') draft ??= briefing
  }
})

const COPIES = { permissions: ['clipboard-read', 'clipboard-write'] }

async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(path.startsWith('http') ? path : room.url + path)
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
}

const bearer = (key: string) => ({ headers: { authorization: `Bearer ${key}` } })
const statusOf = async (path: string, key: string) => (await fetch(room.url + path, bearer(key))).status

async function makeKey(page: Page, name: string, kind: string, scope?: string): Promise<string> {
  await page.getByRole('button', { name: 'New key' }).click()
  const dialog = page.getByRole('dialog', { name: 'New key' })
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByRole('radio', { name: kind }).check()
  if (scope) await dialog.getByRole('checkbox', { name: scope }).check()
  await dialog.getByRole('button', { name: 'Make the key' }).click()
  const made = page.getByRole('dialog', { name: `The key for ${name}` })
  const key = await made.getByRole('textbox', { name: 'The key' }).inputValue()
  await made.getByRole('button', { name: 'Copy key' }).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(key)
  await made.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('row', { name: new RegExp(name) })).toBeVisible()
  return key
}

test('an administrator makes a key of each kind, uses it, and revokes one', async () => {
  test.setTimeout(120_000)
  const page = await room.sit('admin', COPIES)
  const faults = faultsOf(page)
  await goTo(page, '/desk/keys')
  await expect(page.getByText('No keys yet.')).toBeVisible()
  const problems = await problemsOn(page, 'no keys')

  const delivery = await makeKey(page, 'Website', 'Delivery')
  const preview = await makeKey(page, 'Staging', 'Preview')
  const management = await makeKey(page, 'Importer', 'Management', 'Create, edit, submit')
  problems.push(...(await problemsOn(page, 'keys')))
  expect([delivery.slice(0, 4), preview.slice(0, 4), management.slice(0, 4)]).toEqual(['stp_', 'stv_', 'stm_'])

  expect(await statusOf('/api/v1/briefings', delivery)).toBe(200)
  expect(await statusOf('/api/v1/briefings?perspective=draft', delivery)).toBe(403)
  expect(await statusOf('/api/desk/briefings', delivery)).toBe(401)
  const drafts = await fetch(`${room.url}/api/v1/briefings/${draft.id}?perspective=draft`, bearer(preview))
  expect([drafts.status, drafts.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
  const { hero } = (await drafts.json()).data
  expect((await fetch(hero.url)).status).toBe(200)
  expect((await fetch(hero.url.split('?')[0])).status).toBe(404)
  expect(await statusOf('/api/desk/briefings', preview)).toBe(401)
  expect(await statusOf('/api/desk/briefings', management)).toBe(200)
  expect(await statusOf('/api/desk/people', management)).toBe(403)
  expect(await statusOf('/api/v1/briefings', management)).toBe(401)
  const created = await fetch(`${room.url}/api/desk/briefings`, {
    method: 'POST',
    headers: { ...bearer(management).headers, 'content-type': 'application/json' },
    body: JSON.stringify({ slug: 'brought-by-a-key' }),
  })
  expect(created.status).toBe(201)

  // Twice, so that the second one may come from memory.
  for (const _ of [1, 2]) expect(await statusOf('/api/v1/briefings', delivery)).toBe(200)
  await page.getByRole('button', { name: 'Revoke the key “Website”' }).click()
  const dialog = page.getByRole('dialog', { name: 'Revoke “Website”' })
  problems.push(...(await problemsOn(page, 'revoke')))
  await expect(dialog.getByRole('button', { name: 'Revoke' })).toBeDisabled()
  await dialog.getByRole('textbox').fill(delivery.slice(-4))
  await dialog.getByRole('textbox').press('Enter')
  await expect(page.getByRole('row', { name: /Website/ })).toContainText('Revoked')
  expect(await statusOf('/api/v1/briefings', delivery)).toBe(401)
  await page.reload()
  await expect(page.getByRole('row', { name: /Staging/ })).not.toContainText('Never')
  expect(await page.content()).not.toContain(preview)
  expect(room.server.output()).not.toContain(preview)
  expect([...problems, ...faults]).toEqual([])
})

test('only administrators see the page of keys', async () => {
  const page = await room.sit('chief')
  await goTo(page, '/desk/keys')
  await expect(page.getByText('This page does not exist, or you cannot see it.')).toBeVisible()
})

async function makeLink(page: Page, label: string): Promise<string> {
  await goTo(page, `/desk/briefings/${draft.id}`)
  await expect(stateOf(page)).toBeVisible()
  await chooseVerb(page, 'Preview link…')
  const dialog = page.getByRole('dialog', { name: 'Preview links' })
  await dialog.getByLabel('For whom').fill(label)
  await dialog.getByRole('button', { name: 'Make the link' }).click()
  const url = await dialog.getByRole('textbox', { name: `The link for ${label}` }).inputValue()
  await dialog.getByRole('button', { name: 'Copy link' }).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(url)
  return url
}

async function pictureWidth(page: Page): Promise<number> {
  return page
    .locator('article picture img')
    .first()
    .evaluate(async (img: HTMLImageElement) => {
      await img.decode()
      return img.naturalWidth
    })
}

test('somebody outside opens a preview link without signing in, until it is revoked', async () => {
  test.setTimeout(120_000)
  const desk = await room.sit('editor', COPIES)
  const outside = await room.sit(null, { viewport: PHONE })
  const faults = [faultsOf(desk), faultsOf(outside)]
  const url = await makeLink(desk, 'the lawyer')
  const problems = await problemsOn(desk, 'preview links')

  const answer = await outside.goto(url)
  expect(answer?.status()).toBe(200)
  const headers = answer?.headers() ?? {}
  expect([headers['cache-control'], headers['referrer-policy']]).toEqual(['private, no-store', 'no-referrer'])
  expect(headers['x-robots-tag']).toContain('noindex')
  await expect(outside.getByRole('heading', { level: 1, name: draft.title })).toBeVisible()
  await expect(outside.getByRole('note')).toContainText('the lawyer')
  expect(await pictureWidth(outside)).toBeGreaterThan(0)
  expect(await outside.context().cookies()).toEqual([])
  problems.push(...(await problemsOn(outside, 'a preview')))
  await expectNothingStored(outside.context(), url)

  await desk.reload()
  await chooseVerb(desk, 'Preview link…')
  const dialog = desk.getByRole('dialog', { name: 'Preview links' })
  await expect(dialog).toContainText('opened once')
  await dialog.getByRole('button', { name: 'Revoke the link for the lawyer' }).click()
  await dialog.getByRole('button', { name: 'Revoke now' }).click()
  await expect(dialog).toContainText('Revoked')
  expect((await outside.goto(url))?.status()).toBe(404)
  await expect(outside.getByRole('heading', { level: 1 })).toHaveText(/미리보기가 없습니다|This preview is not here/)
  problems.push(...(await problemsOn(outside, 'no preview')))
  const unknown = await outside.goto(`${room.url}/preview/${'x'.repeat(43)}`)
  expect(unknown?.status()).toBe(404)
  expect(room.server.output()).not.toContain(url.split('/').at(-1))
  expect([...problems, ...faults.flat()]).toEqual([])
})

/** Neither the page nor its pictures may be kept by anybody, and the pictures are nobody else's. */
async function expectNothingStored(context: BrowserContext, url: string): Promise<void> {
  const page = await context.newPage()
  const kept: string[] = []
  const pictures: string[] = []
  page.on('response', response => {
    const path = new URL(response.url()).pathname
    if (path.startsWith('/media/')) pictures.push(response.url())
    if (!/^\/(media|preview)\//.test(path)) return
    if (!response.headers()['cache-control']?.includes('no-store')) kept.push(response.url())
  })
  await page.goto(url)
  await page.waitForLoadState('networkidle')
  expect(kept).toEqual([])
  expect(pictures.length).toBeGreaterThan(0)
  for (const picture of pictures) expect((await fetch(picture.split('?')[0] ?? '')).status).toBe(404)
  await page.close()
}
