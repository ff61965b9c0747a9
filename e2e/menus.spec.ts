import { expect, type Page, test } from 'playwright/test'
import { textOf, untilSaved } from './desk-page.ts'
import { koreanKeyboard } from './ime.ts'
import { faultsOf, problemsOn } from './look.ts'
import { newsroom, TOUCHED } from './newsroom.ts'

const room = newsroom()

/** An empty briefing, open to write in, with the caret in its first paragraph. */
async function start(): Promise<Page> {
  const { id } = await room.desk('reporter').must('POST', '/briefings', {})
  return visit(id)
}

async function visit(id: string): Promise<Page> {
  const page = await room.open('reporter', id)
  await textOf(page).locator('p:not(.stet-deck)').last().click()
  return page
}

const blocks = (page: Page) => page.getByRole('listbox', { name: 'Blocks' })
const body = (page: Page) => textOf(page).locator('> :not(.stet-title, .stet-deck, .stet-key-points)')

test('a slash finds blocks while Hangul is being composed, and a fraction stays text', async () => {
  const page = await start()
  await page.keyboard.type('/')
  await expect(blocks(page)).toBeVisible()
  const korean = await koreanKeyboard(page)
  for (const text of ['ㅈ', '제', '젬']) {
    await korean.begin(text)
    await expect(blocks(page).getByRole('option').first()).toContainText('Heading')
  }
  // Enter belongs to the input method as long as it composes.
  await korean.press('Enter')
  await expect(blocks(page)).toBeVisible()
  await korean.type('제목')
  await page.keyboard.press('Enter')
  await korean.type('소')
  await expect(body(page)).toHaveText(['소'])
  await expect(textOf(page).locator('h2')).toHaveText('소')

  await page.keyboard.press('Enter')
  await page.keyboard.type('1/4')
  await expect(blocks(page)).toBeHidden()
  await page.keyboard.press('Enter')
  await page.keyboard.type('/없는것')
  await expect(blocks(page)).toBeHidden()
  await page.keyboard.press('Enter')
  await expect(body(page)).toHaveText(['소', '1/4', '/없는것', ''])
})

test('blocks by the plus button, moved and taken back with the keyboard; none in the headline', async () => {
  const page = await start()
  await page.getByRole('button', { name: 'Insert a block here' }).click()
  await page.keyboard.type('표')
  await page.keyboard.press('Enter')
  await page.keyboard.type('칸')
  await expect(textOf(page).locator('th').first()).toHaveText('칸')
  await page.keyboard.type(' /')
  await expect(blocks(page)).toBeHidden()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(body(page).last()).toContainText('칸')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(body(page).first()).toContainText('칸')
  await page.keyboard.press('Alt+F10')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(textOf(page).locator('table')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(textOf(page).locator('th').first()).toHaveText('칸 /')
  await textOf(page).locator('.stet-title').click()
  await page.keyboard.type('/')
  await expect(blocks(page)).toBeHidden()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(textOf(page).locator('> :first-child')).toHaveText('/')
  await untilSaved(page)
})

test('on a phone a tap on the plus opens the blocks, and a tap on one puts it into the text', async () => {
  const { id } = await room.desk('reporter').create({})
  const page = await room.open('reporter', id, TOUCHED)
  await textOf(page).locator('> p:not(.stet-deck)').last().tap()
  await page.getByRole('button', { name: 'Insert a block here' }).tap()
  await expect(textOf(page)).toBeFocused()
  await expect(blocks(page)).toBeInViewport()
  expect(await problemsOn(page, 'blocks on a phone')).toEqual([])
  await blocks(page)
    .getByRole('option', { name: /^Table/ })
    .tap()
  await expect(blocks(page)).toBeHidden()
  await (await koreanKeyboard(page)).type('칸')
  await expect(textOf(page).locator('th').first()).toHaveText('칸')
  await untilSaved(page)
})

test('links: an address pasted over words, one of our briefings, and what a click shows', async () => {
  const page = await start()
  await page.keyboard.type('느린 반도체')
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await textOf(page).evaluate(text => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'https://example.com/a')
    text.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  const link = textOf(page).locator('a')
  await expect(link).toHaveText('반도체')
  await expect(link).toHaveAttribute('href', 'https://example.com/a')
  await link.click()
  await expect(page.getByRole('link', { name: 'https://example.com/a' }).last()).toBeVisible()
  await page.getByRole('button', { name: 'Edit link' }).click()
  const field = page.getByRole('combobox', { name: 'Address, or words of a briefing' })
  await field.fill('javascript:alert(1)')
  await page.keyboard.press('Enter')
  await expect(page.getByText('This is no address that can be linked.')).toBeVisible()
  await field.fill('반도체')
  await expect(page.getByRole('listbox', { name: 'Briefings' }).getByRole('option').first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(link).toHaveAttribute('href', new RegExp(`^${room.url}/reader/`))
})

test('the formats of a selection by keyboard, and the overview of keys', async () => {
  const page = await start()
  const faults = faultsOf(page)
  await page.keyboard.type('/')
  await expect(blocks(page)).toBeVisible()
  const problems = await problemsOn(page, 'menu of blocks')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('강 조')
  await page.keyboard.press('Control+Shift+ArrowLeft')
  const bubble = page.getByRole('toolbar', { name: 'Format the selection' })
  await expect(bubble).toBeVisible()
  problems.push(...(await problemsOn(page, 'formats')))
  await page.keyboard.press('Alt+F10')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(textOf(page).locator('em')).toHaveText('조')
  await page.keyboard.press('Escape')
  await expect(bubble).toBeHidden()
  await expect(textOf(page)).toBeFocused()
  await page.keyboard.press('Control+/')
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toContainText('Move the block up')
  expect([...problems, ...faults]).toEqual([])
})

test('moving a block leaves the carets of others in their words', async () => {
  const page = await start()
  await page.keyboard.type('하나\n둘\n셋')
  const other = await visit(page.url().split('/').at(-1) ?? '')
  await expect(body(other)).toContainText(['하나', '둘', '셋'])
  const caret = body(page).filter({ has: page.locator('.stet-colleague-caret') })
  await expect(caret).toContainText('셋')
  await body(page).first().click()
  await expect(body(other).filter({ has: other.locator('.stet-colleague-caret') })).toContainText('하나')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(body(other).first()).toContainText('둘')
  await expect(caret).toContainText('셋')
  await other.keyboard.type('!')
  await expect(body(page).last()).toContainText('셋!')
})
