import { expect, type Page, test } from 'playwright/test'
import { documentOf, Refused } from './desk.ts'
import { textOf, untilSaved } from './desk-page.ts'
import { koreanKeyboard } from './ime.ts'
import { faultsOf, problemsOn } from './look.ts'
import { newsroom } from './newsroom.ts'
import { publicItem } from './public-api.ts'

const room = newsroom()

const paragraphs = (page: Page) => textOf(page).locator(':scope > p:not(.stet-deck)')

test('a reporter suggests in review, an editor decides, and only what was accepted is approved', async () => {
  const [reporter, editor] = [room.desk('reporter'), room.desk('editor')]
  const { id } = await reporter.create({
    section: 'technology',
    document: documentOf('다리에 빛이 돌아온다', '서울시가 불을 켠다.', '시민은 반긴다.'),
  })
  await reporter.submit(id)

  const page = await room.open('reporter', id)
  const faults = faultsOf(page)
  await expect(page.getByRole('switch', { name: 'Suggesting' })).toHaveAttribute('aria-checked', 'true')
  const keyboard = await koreanKeyboard(page)
  await paragraphs(page).first().click()
  await page.keyboard.press('End')
  await keyboard.type(' 오늘밤부터다.')
  await page.keyboard.press('Enter')
  await keyboard.type('새 문단이다.')
  await expect(paragraphs(page).nth(0).locator('ins')).toHaveText(' 오늘밤부터다.')
  await expect(paragraphs(page).nth(1)).toContainText('새 문단이다.')
  // A selection is struck, and what is composed over it stands behind.
  await paragraphs(page).nth(2).click()
  await page.keyboard.press('Home')
  for (const _ of '시민') await page.keyboard.press('Shift+ArrowRight')
  await keyboard.type('주민')
  await expect(paragraphs(page).nth(2).locator('del')).toHaveText('시민')
  await expect(paragraphs(page).nth(2).locator('ins')).toHaveText('주민')
  await page.getByRole('button', { name: 'Heading', exact: true }).click()
  await expect(page.getByText('Only words and formatting can be suggested.').first()).toBeVisible()
  await untilSaved(page)

  const desk = await room.open('editor', id)
  const deskFaults = faultsOf(desk)
  await desk.getByRole('tab', { name: /Suggestions/ }).click()
  const listed = desk.getByRole('region', { name: 'Suggested changes' }).getByRole('article')
  await expect(listed).toHaveCount(2)
  await expect(listed.first()).toContainText('오늘밤부터다.')
  await expect(listed.first()).not.toContainText('A colleague')
  expect(await problemsOn(desk, 'suggestions')).toEqual([])
  await expect(editor.approve(id)).rejects.toBeInstanceOf(Refused)

  await listed.nth(1).getByRole('button', { name: 'Reject' }).click()
  await expect(listed).toHaveCount(1)
  await expect(paragraphs(desk).nth(2).locator('ins, del')).toHaveCount(0)
  await expect(paragraphs(desk).nth(2)).toContainText('시민')
  await paragraphs(desk).nth(2).click()
  await desk.keyboard.press('Control+z')
  await expect(listed).toHaveCount(2)
  await desk.keyboard.press('Control+Shift+z')
  await expect(listed).toHaveCount(1)

  // By keyboard, from the text.
  await textOf(desk).focus()
  await desk.keyboard.press('Control+Alt+]')
  await expect(desk.getByRole('region', { name: /^Suggestion by/ })).toBeVisible()
  await desk.keyboard.press('Control+Alt+Enter')
  await expect(listed).toHaveCount(0)
  await expect(page.locator('.stet-text ins, .stet-text del')).toHaveCount(0)
  await untilSaved(desk)

  await editor.step('POST', id, '/revisions')
  await editor.approve(id)
  await editor.publish(id)
  const { item } = await publicItem(room.url, id)
  expect(JSON.stringify(item)).toContain('오늘밤부터다.')
  expect(JSON.stringify(item)).toContain('새 문단이다.')
  expect(JSON.stringify(item)).not.toMatch(/주민|\u200B|insertion|deletion/)
  expect([...faults, ...deskFaults]).toEqual([])
})
