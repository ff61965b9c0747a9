import { expect, type Page, test } from 'playwright/test'
import { CAST, type CastName } from '#db/seed/cast.ts'
import { type Desk, documentOf, type Json } from './desk.ts'
import { stateOf, textOf } from './desk-page.ts'
import { faultsOf, problemsOn } from './look.ts'
import { newsroom, PHONE, WIDE } from './newsroom.ts'

const TITLE = '다리에 불이 돌아온다'
const LINES = Array.from({ length: 12 }, (_, n) => `${n + 1}번째 다리는 해가 지면 켜지고 자정에 꺼진다.`)

const room = newsroom()
let reporter: Desk
let editor: Desk

test.beforeAll(() => {
  reporter = room.desk('reporter')
  editor = room.desk('editor')
})

async function open(who: CastName, id: string, viewport = WIDE) {
  const page = await room.sit(who, { viewport, timezoneId: 'Asia/Seoul' })
  const faults = faultsOf(page)
  await page.goto(`${room.url}/desk/briefings/${id}`)
  await expect(textOf(page)).toBeVisible({ timeout: 15_000 })
  return { page, faults }
}

/** A draft with one submission taken back and three saves after it: the fourth revision ends otherwise in one word. */
async function briefingWithHistory(): Promise<Json> {
  const text = (last: string) => documentOf(TITLE, ...LINES, `시장은 다시 켠다고 ${last}.`)
  let briefing = await reporter.create({ section: 'technology', document: text('말했다') })
  briefing = await reporter.step('DELETE', await reporter.submit(briefing), '/submission')
  for (const last of ['밝혔다', '전했다', '알렸다']) {
    await reporter.write(briefing.id, text(last))
    briefing = await reporter.step('POST', briefing.id, '/revisions')
  }
  return briefing
}

async function history(page: Page): Promise<void> {
  const side = page.getByRole('button', { name: 'Details' })
  if (await side.isVisible()) await side.click()
  await page.getByRole('tab', { name: 'History' }).click()
}

test('the timeline folds saves; a revision gets a name and is compared side by side and in one text', async () => {
  const { id } = await briefingWithHistory()
  const { page, faults } = await open('reporter', id)
  await history(page)
  const fold = page.getByRole('button', { name: /^3 saves/ })
  await expect(fold).toContainText(CAST.reporter.name)
  await expect(page.getByRole('button', { name: /^Revision 4/ })).toBeHidden()
  await fold.press('Enter')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('button', { name: /^Revision 4/ })).toBeFocused()
  await page.keyboard.press('Enter')

  const dialog = page.getByRole('dialog', { name: 'What is in revision 4' })
  await expect(dialog.locator('del')).toContainText('전했다')
  await expect(dialog.locator('ins')).toContainText('알렸다')
  await dialog.getByText('Side by side').click()
  const [before, after] = [await dialog.locator('del').boundingBox(), await dialog.locator('ins').boundingBox()]
  expect(after?.x ?? 0).toBeGreaterThan((before?.x ?? 0) + 300)
  await dialog.getByText('In one text').click()
  await expect(async () => {
    const box = await dialog.locator('ins').boundingBox()
    expect(Math.abs((box?.x ?? 0) - (before?.x ?? 0))).toBeLessThan(200)
  }).toPass()
  await dialog.getByRole('button', { name: /^Show \d+ unchanged blocks$/ }).click()
  await expect(dialog).toContainText(LINES[0] ?? '')
  await page.keyboard.press('F7')
  await expect(dialog.getByRole('status')).toHaveText('Change 1 of 1')
  expect(await problemsOn(page, 'a comparison')).toEqual([])

  await dialog.getByRole('button', { name: 'Name this revision…' }).click()
  await page.keyboard.type('마감본')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'What is in revision 4: 마감본' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^마감본/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /^2 saves/ })).toBeVisible()
  expect(faults).toEqual([])
})

test('on a phone a comparison stands in one text; restoring shows what it changes and can be undone', async () => {
  const { id } = await briefingWithHistory()
  const { page, faults } = await open('reporter', id, PHONE)
  await history(page)
  await page.getByRole('button', { name: /^Revision 1/ }).click()
  const dialog = page.getByRole('dialog', { name: 'What is in revision 1' })
  await dialog.getByLabel('Compared with').selectOption('working')
  await expect(dialog.locator('ins')).toContainText('알렸다')
  await expect(dialog.getByText('Side by side')).toBeHidden()
  await dialog.getByRole('button', { name: 'Restore revision 1…' }).click()
  const restore = page.getByRole('dialog', { name: 'Restore revision 1' })
  await expect(restore.locator('ins')).toContainText('말했다')
  await restore.getByRole('button', { name: 'Restore revision 1', exact: true }).click()
  await expect(page.getByText('Revision 1 is restored.')).toBeVisible()
  expect(await lastLine(id)).toContain('말했다')
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(async () => expect(await lastLine(id)).toContain('알렸다')).toPass()
  expect(faults).toEqual([])
})

test('an editor is told what changed since they looked, and reviews that first', async () => {
  const { id } = await briefingWithHistory()
  await editor.must('PUT', `/briefings/${id}/look`, {})
  await reporter.write(id, documentOf(TITLE, ...LINES.slice(1), '시장은 다시 켠다고 강조했다.'))
  await reporter.submit(id)

  const { page, faults } = await open('editor', id)
  const remembered = page.waitForResponse(response => response.url().endsWith('/look'))
  const strip = page.getByRole('region', { name: 'Since you looked last' })
  await expect(strip).toContainText(`2 changes by ${CAST.reporter.name} since you looked`)
  await strip.getByRole('button', { name: 'Show' }).click()
  const shown = page.getByRole('dialog', { name: /^What changed since/ })
  await expect(shown.locator('ins')).toContainText('강조했다')
  await page.keyboard.press('Escape')

  await stateOf(page).getByRole('button', { name: 'Approve revision 5…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Approve revision 5' })
  await expect(dialog).toContainText('from revision 4, which you saw last')
  await expect(dialog.locator('del').first()).toContainText(LINES[0] ?? '')
  await expect(dialog.getByText('알렸다')).toBeVisible()
  await dialog.getByText('Since the last submission').click()
  await expect(dialog.getByText('말했다')).toBeVisible()
  expect(await problemsOn(page, 'a review')).toEqual([])
  expect(faults).toEqual([])
  await remembered
  await page.context().close()
  expect(await editor.must('GET', `/briefings/${id}/since-look`)).toBeNull()
})

async function lastLine(id: string): Promise<string> {
  const { document } = await reporter.must('GET', `/briefings/${id}?include=document`)
  return JSON.stringify(document.content.at(-1))
}
