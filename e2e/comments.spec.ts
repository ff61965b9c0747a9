import { expect, type Page, test } from 'playwright/test'
import { stateOf, textOf, untilSaved } from './desk-page.ts'
import { faultsOf, problemsOn } from './look.ts'
import { newsroom, PHONE, WIDE } from './newsroom.ts'

const room = newsroom()
let id: string

test.beforeAll(async () => {
  const text = (value: string) => ({ content: [{ type: 'text', text: value }] })
  const document = {
    type: 'doc',
    content: [
      { type: 'title', ...text('전력망 증설') },
      { type: 'deck' },
      { type: 'keyPoints' },
      { type: 'paragraph', ...text('정부는 내년까지 송전선을 잇는다고 밝혔다.') },
      { type: 'paragraph', ...text('업계는 반긴다.') },
    ],
  }
  const created = await room.desk('reporter').create({ section: 'technology', document })
  id = created.id
})

const marks = (page: Page) => textOf(page).locator('.stet-comment')
const shown = (page: Page) =>
  marks(page).evaluateAll(all => all.map(mark => getComputedStyle(mark).backgroundColor !== 'rgba(0, 0, 0, 0)'))

test('an editor asks, approval waits, the reporter answers, the editor settles it', async () => {
  test.setTimeout(90_000)
  const reporter = await room.open('reporter', id)
  const faults = faultsOf(reporter)
  const editor = await room.open('editor', id)

  // By the keyboard: the last words of the paragraph, then the comment.
  await textOf(editor).getByText('정부는').click()
  await editor.keyboard.press('End')
  for (let step = 0; step < 3; step += 1) await editor.keyboard.press('Shift+ArrowLeft')
  // The bubble says that the editor knows of the selection too.
  await expect.poll(() => editor.evaluate(() => getSelection()?.toString())).toBe('혔다.')
  await expect(editor.getByRole('button', { name: 'Comment', exact: true })).toHaveCount(2)
  await editor.waitForTimeout(100)
  await editor.keyboard.press('Control+Alt+m')
  await editor.getByRole('textbox', { name: 'Comment' }).fill('누가 밝혔나요? @이서')
  await editor.keyboard.press('Enter')
  await expect(editor.getByRole('textbox', { name: 'Comment' })).toHaveValue('누가 밝혔나요? @이서연 ')
  await editor.getByRole('switch', { name: 'Stops approval' }).check()
  await editor.getByRole('textbox', { name: 'Comment' }).press('Control+Enter')
  await expect(editor.getByRole('article')).toContainText('누가 밝혔나요?')

  // It is at the reporter's without a reload, in the text too, and is no change of the text.
  await expect(marks(reporter)).toHaveText('혔다.', { useInnerText: true })
  await expect.poll(() => shown(reporter)).toEqual([true])
  await expect(textOf(reporter).getByText('정부는')).toHaveText('정부는 내년까지 송전선을 잇는다고 밝혔다.')
  // A click on its words brings the thread.
  await marks(reporter).click()
  const thread = reporter.getByRole('article', { name: 'Comment by 박지훈' })
  await expect(thread).toContainText('Stops approval')
  await expect(thread.getByRole('button', { name: 'Settle' })).toBeDisabled()
  await thread.getByRole('button', { name: 'Reply' }).click()
  await reporter.getByRole('textbox', { name: 'Reply to 박지훈' }).fill('산업부 대변인입니다.')
  await reporter.keyboard.press('Control+Enter')
  await expect(editor.getByRole('article')).toContainText('산업부 대변인입니다.')
  // The box of the reply is gone, the focus is not: it stays at the thread, and Escape goes to its words.
  await expect(thread).toBeFocused()
  await reporter.keyboard.press('Escape')
  await expect(textOf(reporter)).toBeFocused()

  // Words go and come back: so does the place of the thread.
  await marks(reporter).click()
  await reporter.keyboard.press('End')
  for (let step = 0; step < 6; step += 1) await reporter.keyboard.press('Shift+ArrowLeft')
  await reporter.keyboard.press('Backspace')
  await expect(thread).toContainText('no longer in the text')
  await reporter.keyboard.press('Control+z')
  await expect(marks(reporter)).toHaveCount(1)
  await expect(thread).not.toContainText('no longer in the text')
  await untilSaved(reporter)

  await stateOf(reporter)
    .getByRole('button', { name: /^Submit for review/ })
    .click()
  await expect(stateOf(editor)).toContainText('In review', { timeout: 15_000 })
  await editor.getByRole('tab', { name: 'Checks' }).click()
  await editor.getByRole('button', { name: /Settle the comment that stops approval/ }).click()
  await expect(editor.getByRole('article')).toBeVisible()
  const { revision } = await room.desk('editor').get(id)
  await expect(room.desk('editor').approve(id)).rejects.toMatchObject({ code: 'publish-blocked' })
  await editor.getByRole('article').getByRole('button', { name: 'Settle' }).click()
  await expect(editor.getByText('Settled.')).toBeVisible()
  await expect(editor.getByRole('region', { name: 'Comments on this briefing' })).toBeFocused()
  await expect.poll(() => shown(editor)).toEqual([false])
  const approved = await room.desk('editor').approve(id)
  expect([approved.stage, approved.approvedRevision]).toEqual(['approved', revision])
  expect(faults).toEqual([])
})

for (const viewport of [WIDE, PHONE]) {
  const { width } = viewport
  test(`the comments at ${width} px, light and dark`, async () => {
    const page = await room.look('reporter2', id, { viewport })
    if (viewport === PHONE) await stateOf(page).getByRole('button', { name: 'Details' }).click()
    await page.getByRole('tab', { name: /^Comments/ }).click()
    await page.getByRole('button', { name: 'Comment', exact: true }).first().click()
    await page.getByRole('textbox', { name: 'Comment' }).fill('전체를 한 번 더 봐 주세요.')
    expect(await problemsOn(page, `composer, ${width}`)).toEqual([])
    await page.getByRole('textbox', { name: 'Comment' }).press('Control+Enter')
    await expect(page.getByRole('article').first()).toContainText('전체를 한 번 더')
    expect(await problemsOn(page, `threads, ${width}`)).toEqual([])
  })
}
