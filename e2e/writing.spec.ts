import { expect, type Page, test } from 'playwright/test'
import type { Json } from './desk.ts'
import { textOf, untilSaved } from './desk-page.ts'
import { faultsOf, problemsOn } from './look.ts'
import { newsroom, type Seat, TOUCHED } from './newsroom.ts'

const room = newsroom()

const text = (value: string, ...marks: Json[]) => ({ type: 'text', text: value, ...(marks.length && { marks }) })
const DOCUMENT = {
  type: 'doc',
  content: [
    { type: 'title', content: [text('공장이 늘었다')] },
    { type: 'deck', content: [text('가'.repeat(90))] },
    { type: 'keyPoints', content: [{ type: 'keyPoint', content: [text('공장은 셋')] }] },
    {
      type: 'paragraph',
      content: [text('새 '), text('공', { type: 'bold' }), text('장에 사람이 모인다. 반도체공장도 그렇다.')],
    },
    { type: 'heading', attrs: { level: 2, emoji: '🏭' }, content: [text('공장 안에서')] },
    { type: 'paragraph', content: [text('컨텐츠 "시장"이 컸다...')] },
  ],
}

async function open(seat?: Seat): Promise<Page> {
  const desk = room.desk('reporter')
  const { id } = await desk.create({})
  await desk.write(id, DOCUMENT)
  return room.open('reporter', id, seat)
}

const search = (page: Page) => page.getByRole('search', { name: 'Find and replace' })
const body = (page: Page) => textOf(page).locator('p:not(.stet-deck)')

test('keys that come in one burst, while the page is busy, act on what is selected by then', async () => {
  const page = await open()
  await body(page).last().click()
  await page.keyboard.press('End')
  await page.keyboard.down('Shift')
  await page.evaluate(() => {
    const until = performance.now() + 1_500
    setTimeout(() => {
      while (performance.now() < until);
    })
  })
  const steps = [...Array<string>(6).fill('ArrowLeft'), 'Backspace']
  await Promise.all(steps.map(key => page.keyboard.press(key)))
  await expect(body(page).last()).toHaveText('컨텐츠 "시장"이')
})

test('words are found across formats, replaced everywhere at once, and one undo takes it back', async () => {
  const page = await open()
  await expect(page.getByTestId('counts')).toContainText('sheets')
  await body(page).first().click()
  await page.keyboard.press('Control+f')
  await expect(search(page).getByRole('textbox')).toBeFocused()
  await page.keyboard.type('공장')
  await expect(search(page).locator('output')).toContainText('/5')
  await search(page).getByText('Whole words').click()
  await expect(search(page).locator('output')).toContainText('/4')
  await search(page).getByRole('textbox').press('Enter')
  await search(page).getByText('Replace', { exact: true }).click()
  await search(page).getByRole('textbox', { name: 'Replace with' }).fill('일터')
  await search(page).getByRole('button', { name: 'Replace all' }).click()
  await expect(search(page).getByText('4 places replaced')).toBeVisible()
  await expect(textOf(page).locator('h1')).toHaveText('일터이 늘었다')
  await expect(body(page).first()).toHaveText('새 일터에 사람이 모인다. 반도체공장도 그렇다.')
  await expect(body(page).first().locator('strong')).toHaveText('일터')
  expect(await problemsOn(page, 'find')).toEqual([])
  await page.keyboard.press('Escape')
  await expect(search(page)).toBeHidden()
  await expect(textOf(page)).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(textOf(page).locator('h1')).toHaveText('공장이 늘었다')
  await expect(textOf(page).locator('h2')).toHaveText('공장 안에서')
})

test('house-style hints change nothing until they are applied; the outline jumps; the preview follows', async () => {
  const page = await open()
  const faults = faultsOf(page)
  await page.getByRole('button', { name: 'House style' }).click()
  await expect(page.getByTestId('hints')).toHaveText('4 hints')
  await expect(body(page).last()).toHaveText('컨텐츠 "시장"이 컸다...')
  await page.getByRole('button', { name: 'Apply', exact: true }).click()
  await expect(body(page).last()).toHaveText('콘텐츠 "시장"이 컸다...')
  await page.getByRole('button', { name: 'Apply 2 of this kind' }).click()
  await expect(body(page).last()).toHaveText('콘텐츠 “시장”이 컸다...')
  await page.getByRole('button', { name: 'Ignore' }).click()
  await expect(page.getByTestId('hints')).toHaveText('Nothing to change by the house style.')
  await page.getByRole('button', { name: 'Close hints' }).click()

  await page.keyboard.press('Control+Alt+o')
  await page.getByRole('dialog', { name: 'Outline' }).getByRole('button', { name: '공장 안에서' }).press('Enter')
  await expect(textOf(page)).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.type('다시 ')
  await expect(textOf(page).locator('h2')).toHaveText('다시 공장 안에서')

  await page.getByRole('button', { name: 'Preview beside the text' }).click()
  const reader = page.frameLocator('iframe[title="Page of the reader"]')
  await expect(reader.getByRole('heading', { name: '다시 공장 안에서' })).toBeVisible()
  await textOf(page).locator('h2').click()
  await page.keyboard.press('End')
  await page.keyboard.type('!')
  await untilSaved(page)
  await expect(reader.getByRole('heading', { name: '다시 공장 안에서!' })).toBeVisible()
  expect(await reader.locator('article').evaluate(article => article.ownerDocument.defaultView?.innerWidth)).toBe(390)
  expect(faults).toEqual([])
})

test('focus leaves nothing but the text, and Escape brings the desk back', async () => {
  const page = await open()
  await body(page).last().click()
  await page.keyboard.press('Control+Shift+f')
  await expect(page.locator('[inert] nav[aria-label="Main"]').first()).toBeAttached()
  await expect(body(page).first()).toHaveCSS('opacity', '0.55')
  await expect(body(page).last()).toHaveCSS('opacity', '1')
  await page.keyboard.press('Escape')
  await expect(page.locator('[inert] nav[aria-label="Main"]')).toHaveCount(0)
  await expect(textOf(page)).toBeFocused()
})

test('on a phone the tools stand at the thumbs while somebody writes, and a touch on one keeps the caret', async () => {
  const page = await open(TOUCHED)
  const tools = page.getByRole('toolbar', { name: 'Format', exact: true })
  await expect(tools).toBeHidden()
  const before = await body(page).last().boundingBox()
  await body(page).last().tap()
  await expect(tools).toBeInViewport()
  expect((await tools.boundingBox())?.y).toBeGreaterThan(760)
  expect((await body(page).last().boundingBox())?.y).toBe(before?.y)
  await tools.getByRole('button', { name: 'Heading', exact: true }).tap()
  await expect(textOf(page)).toBeFocused()
  await expect(textOf(page).locator('h2')).toHaveCount(2)
  await tools.getByRole('button', { name: 'Insert' }).tap()
  await page.getByRole('menuitem', { name: 'Divider' }).tap()
  await expect(textOf(page).locator('hr')).toHaveCount(1)
  const small = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-writing-head] button')]
      .filter(button => button.checkVisibility())
      .map(button => ({ name: button.ariaLabel, height: button.offsetHeight, width: button.offsetWidth }))
      .filter(({ height, width }) => height < 24 || width < 24),
  )
  expect(small).toEqual([])
  expect(await problemsOn(page, 'phone')).toEqual([])
})
