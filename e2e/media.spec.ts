import { expect, type Page, test } from 'playwright/test'
import { textOf } from '#lib/briefings/test-briefing.ts'
import { testPicture } from '#lib/media/test-pictures.ts'
import type { Json } from './desk.ts'
import { faultsOf, problemsOn } from './look.ts'
import { newsroom, PHONE, WIDE } from './newsroom.ts'

const room = newsroom()
/** A draft whose lead picture readers have not seen. */
let draft: Json

test.beforeAll(async () => {
  const desk = room.desk('editor')
  const [picture] = (await desk.must('GET', '/media')).rows.filter(({ live }: Json) => !live)
  const hero = { mediaId: picture.id, alt: 'A drawing', caption: null, credit: null, focal: null }
  draft = await desk.must('POST', '/briefings', { hero, document: textOf('A draft with a picture') })
})

async function openLibrary(viewport = WIDE): Promise<Page> {
  const page = await room.sit('editor', { viewport })
  await page.goto(`${room.url}/desk/media`)
  await page.waitForLoadState('networkidle')
  return page
}

const tile = (page: Page, name: string | RegExp) =>
  page.getByRole('list', { name: 'Pictures' }).getByRole('button', { name })
const panelOf = (page: Page, name: string) => page.getByRole('dialog', { name })

async function add(page: Page, name: string, seed: number): Promise<void> {
  const buffer = await testPicture('png', { width: 800, height: 450, seed })
  await page.locator('main input[type=file]').setInputFiles([{ name, mimeType: 'image/png', buffer }])
  await expect(tile(page, new RegExp(name))).toBeVisible()
}

test('an editor adds a picture, says what it is, puts it in the place of another, and deletes what nobody uses', async () => {
  test.setTimeout(120_000)
  const desk = room.desk('editor')
  const page = await openLibrary()
  const faults = faultsOf(page)
  const problems = await problemsOn(page, 'library')

  await add(page, 'quay.png', 71)
  await page.locator('[data-tile]').first().focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  const panel = panelOf(page, 'quay.png')
  await panel.getByLabel('Description for people').fill('Containers on a quay')
  await panel.getByLabel('Source', { exact: true }).fill('Harbour News')
  await panel.getByRole('button', { name: /^Focal point/ }).focus()
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key)
  await expect(panel.getByRole('button', { name: 'Focal point: 54 % from the left, 52 % from the top' })).toBeVisible()
  await expect(panel.getByRole('status')).toHaveText('Saved')
  const [quay] = (await desk.must('GET', '/media?q=harbour%20quay')).rows
  await expect
    .poll(async () => (await desk.must('GET', `/media/${quay.id}`)).focal, {
      message: 'the point is saved when it rests',
    })
    .toEqual({ x: 0.54, y: 0.52 })
  expect(quay).toMatchObject({ filename: 'quay.png', alt: 'Containers on a quay', credit: { source: 'Harbour News' } })
  problems.push(...(await problemsOn(page, 'panel')))
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()

  await page.getByRole('searchbox').fill('quay')
  await expect(page.locator('[data-tile]')).toHaveCount(1)
  await page.getByRole('searchbox').fill('')
  await expect(page).toHaveURL(/\/desk\/media$/)

  const old = await desk.must('GET', `/media/${draft.hero.mediaId}`)
  await tile(page, new RegExp(old.alt ?? old.filename)).click()
  const used = panelOf(page, old.filename)
  await expect(used.getByRole('link', { name: draft.title })).toBeVisible()
  await used.getByRole('button', { name: 'Delete…' }).click()
  const refusal = panelOf(page, 'Delete this picture')
  await expect(refusal.getByRole('link', { name: draft.title })).toBeVisible()
  await expect(refusal.getByRole('button', { name: 'Delete for good' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await used.getByRole('button', { name: 'Replace everywhere…' }).click()
  const replacing = panelOf(page, 'Replace everywhere')
  await replacing.getByRole('button', { name: 'Containers on a quay' }).click()
  problems.push(...(await problemsOn(page, 'replace')))
  await replacing.getByRole('button', { name: 'Replace everywhere' }).click()
  await expect(panelOf(page, 'Replaced').getByRole('link', { name: draft.title })).toBeVisible()
  const { hero } = await desk.get(draft.id)
  expect(hero).toMatchObject({ mediaId: quay.id, alt: 'Containers on a quay', focal: { x: 0.54, y: 0.52 } })
  await panelOf(page, 'Replaced').getByRole('button', { name: 'Done' }).click()
  await page.keyboard.press('Escape')

  await add(page, 'spare.png', 72)
  await tile(page, /spare\.png/).click()
  await panelOf(page, 'spare.png').getByRole('button', { name: 'Delete…' }).click()
  await page.getByRole('button', { name: 'Delete for good' }).click()
  await expect(tile(page, /spare\.png/)).toHaveCount(0)
  expect((await desk.must('GET', '/media?q=spare')).counts.all).toBe(0)
  expect([...problems, ...faults]).toEqual([])
})

test('the library fits a phone, and says why a file cannot be used', async () => {
  const page = await openLibrary(PHONE)
  const problems = await problemsOn(page, 'library on a phone')
  const gif = { name: 'wave.gif', mimeType: 'image/gif', buffer: Buffer.from('GIF89a') }
  await page.locator('main input[type=file]').setInputFiles([gif])
  await expect(page.locator('main').getByRole('alert')).toContainText('GIF pictures cannot be used')
  await page.getByRole('button', { name: 'Close the message about wave.gif' }).click()
  await expect(page.locator('main').getByRole('alert')).toHaveCount(0)
  await page.locator('[data-tile]').first().click()
  await expect(page.getByRole('button', { name: /^Focal point/ })).toBeVisible()
  problems.push(...(await problemsOn(page, 'panel on a phone')))
  expect(problems).toEqual([])
})
