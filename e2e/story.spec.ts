import { setTimeout as sleep } from 'node:timers/promises'
import { expect, type Locator, type Page, test } from 'playwright/test'
import { CAST, DEMO_PASSWORD } from '#db/seed/cast.ts'
import type { Json } from './desk.ts'
import { chooseVerb, minuteInSeoul, signInByForm, stateOf, textOf, untilSaved, writeIn } from './desk-page.ts'
import { newsroom } from './newsroom.ts'
import { publicItem, publicList } from './public-api.ts'

const TITLE = '느린 반도체가 돌아온다'
const OLD = '공장은 밤에도 불을 끄지 않는다.'
const NEW = '공장은 밤 열 시에 불을 끈다.'
const NOTE = '두 번째 핵심을 숫자로 적어 주세요.'
const CORRECTION = '공장의 불이 꺼지는 시각을 바로잡습니다.'

const room = newsroom()

async function open(): Promise<Page> {
  const seat = await room.seat(null, { timezoneId: 'America/Los_Angeles', reducedMotion: 'no-preference' })
  await seat.addCookies([{ name: 'stet.locale', value: 'en', url: room.url }])
  return seat.newPage()
}

test('a briefing from the first word to its withdrawal', async () => {
  test.setTimeout(240_000)
  const [reporter, second, editor] = [await open(), await open(), await open()]
  const id = await startBriefing(reporter)
  await writeTogether(reporter, second, id)
  await submit(reporter, 1)
  await sendBack(editor)
  await correctAndResubmit(reporter)
  await approve(editor, 2, '3나노에서 28나노로')
  await scheduleAndDie(editor, id)
  await changeWhileLive(reporter, id)
  await publishCorrection(reporter, editor, id)
  await withdraw(editor, id)
})

/** A reporter signs in and starts from a series' template. */
async function startBriefing(page: Page): Promise<string> {
  await signInByForm(page, room.url, { email: CAST.reporter.email, password: DEMO_PASSWORD })
  await page.getByRole('button', { name: 'New briefing' }).click()
  await page.getByRole('menuitem', { name: '모닝테크' }).click()
  await page.waitForURL(/\/desk\/briefings\/[0-9a-f-]+$/)
  const text = textOf(page)
  await writeIn(page, text.locator('.stet-title'), TITLE)
  const points = text.locator('.stet-key-point')
  for (const [index, point] of ['낡은 공정이 다시 바쁘다', '주문이 늘었다', '사람이 모자란다'].entries()) {
    await writeIn(page, points.nth(index), point)
  }
  await writeIn(page, text.locator('p:not(.stet-deck)').first(), OLD)
  await untilSaved(page)
  return page.url().split('/').at(-1) ?? ''
}

/** A colleague joins from another browser: both see each other's words and caret, and both see Saved. */
async function writeTogether(reporter: Page, second: Page, id: string): Promise<void> {
  const author = reporter.getByRole('combobox', { name: 'Add an author' })
  await author.click()
  await reporter.getByRole('listbox').getByRole('option', { name: CAST.reporter2.name }).click()
  await expect(reporter.getByRole('region', { name: 'Details of this briefing' })).toContainText(CAST.reporter2.name)
  await room.signIn(second.context(), 'reporter2')
  await second.goto(`${room.url}/desk/briefings/${id}`)
  const theirs = textOf(second)
  await expect(theirs).toContainText(OLD)
  await theirs.locator('p:not(.stet-deck)').first().click()
  await second.keyboard.press('End')
  await second.keyboard.type(' 그리고 사람들이 모인다.')
  await expect(textOf(reporter)).toContainText('그리고 사람들이 모인다.')
  await expect(textOf(reporter).locator('.stet-colleague-name')).toHaveText(CAST.reporter2.name)
  await textOf(reporter).locator('.stet-title').click()
  await expect(theirs.locator('.stet-colleague-name')).toHaveText(CAST.reporter.name)
  await expect(here(reporter)).toContainText(CAST.reporter2.name)
  await expect(here(second)).toContainText(CAST.reporter.name)
  for (const page of [reporter, second]) await untilSaved(page)
}

function here(page: Page): Locator {
  return page.getByRole('list', { name: 'Here now' })
}

async function submit(page: Page, revision: number): Promise<void> {
  await stateOf(page).getByRole('button', { name: 'Submit for review' }).click()
  await expect(stateOf(page)).toContainText('Waiting for an editor')
  await expect(stateOf(page)).toContainText(`(revision ${revision})`)
}

/** The editor finds it waiting, reads all of it, and asks for a change. */
async function sendBack(page: Page): Promise<void> {
  await signInByForm(page, room.url, { email: CAST.editor.email, password: DEMO_PASSWORD })
  await page.getByRole('region', { name: 'Waiting for me' }).getByRole('link', { name: TITLE }).click()
  await stateOf(page).getByRole('button', { name: 'Approve revision 1…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Approve revision 1' })
  await expect(dialog).toContainText('The whole text of revision 1')
  await expect(dialog).toContainText(OLD)
  await dialog.getByRole('button', { name: 'Request changes instead…' }).click()
  const request = page.getByRole('dialog', { name: 'Request changes' })
  await request.getByRole('textbox', { name: 'What must change?' }).fill(NOTE)
  await request.getByRole('button', { name: 'Send back with this note' }).click()
  await expect(stateOf(page)).toContainText('Changes requested')
}

/** The reporter, whose page was open all the time, sees the note and answers it. */
async function correctAndResubmit(page: Page): Promise<void> {
  await expect(page.getByText(NOTE)).toBeVisible({ timeout: 10_000 })
  await expect(stateOf(page)).toContainText('Changes requested')
  await writeIn(page, textOf(page).locator('.stet-key-point').nth(1), '주문이 3나노에서 28나노로 옮겨 간다')
  await untilSaved(page)
  await submit(page, 2)
}

async function approve(page: Page, revision: number, added: string): Promise<void> {
  await stateOf(page)
    .getByRole('button', { name: `Approve revision ${revision}…` })
    .click({ timeout: 15_000 })
  const dialog = page.getByRole('dialog', { name: `Approve revision ${revision}` })
  await expect(
    dialog
      .locator('ins')
      .filter({ hasText: added.slice(0, 4) })
      .first(),
  ).toBeVisible()
  await dialog.getByRole('button', { name: `Approve revision ${revision}`, exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(stateOf(page)).toContainText(/Approved|approved/)
}

/** Scheduled in Seoul time; the server is killed and comes back; at that minute readers get it, once. */
async function scheduleAndDie(page: Page, id: string): Promise<void> {
  const { at, date, time } = minuteInSeoul(25)
  await chooseVerb(page, 'Schedule…')
  const dialog = page.getByRole('dialog', { name: 'Schedule the publication' })
  await dialog.getByLabel('Date').fill(date)
  await dialog.getByLabel('Time', { exact: true }).fill(time)
  await expect(dialog.getByText(new RegExp(`${time} Seoul`)).first()).toBeVisible()
  await dialog.getByRole('button', { name: /^Schedule for .*Seoul/ }).click()
  await expect(dialog).toBeHidden()
  await expect(stateOf(page)).toContainText('Scheduled')
  await room.server.kill9()
  await room.server.restart()
  expect((await publicItem(room.url, id)).status).toBe(404)
  await sleep(at.getTime() - Date.now())
  await expect.poll(() => listed(id), { timeout: 5_000, intervals: [100] }).toBe(1)
  const { item } = await publicItem(room.url, id)
  expect(item.revision).toBe(2)
  expect(Date.parse(item.publishedAt) - at.getTime()).toBeLessThan(5_000)
  expect(await firedTimes(id)).toBe(1)
  await page.goto(`${room.url}/reader`)
  await expect(page.getByRole('link', { name: TITLE })).toHaveCount(1)
  await page.getByRole('link', { name: TITLE }).click()
  await expect(page.getByRole('heading', { name: TITLE, level: 1 })).toBeVisible()
  await expect(page.getByText(OLD)).toBeVisible()
}

/** Readers keep the approved text while the reporter changes the working copy. */
async function changeWhileLive(page: Page, id: string): Promise<void> {
  await page.reload()
  await stateOf(page).getByRole('button', { name: 'Edit again…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Edit again' })
  await expect(dialog).toContainText('Readers go on seeing revision 2')
  await dialog.getByRole('button', { name: 'Edit again', exact: true }).click()
  await expect(stateOf(page)).toContainText('Published, edits in draft')
  await expect(textOf(page)).toHaveAttribute('contenteditable', 'true')
  await writeIn(page, textOf(page).locator('p:not(.stet-deck)').first(), NEW)
  await untilSaved(page)
  const { item } = await publicItem(room.url, id)
  expect(item.body.text).toContain(OLD)
  expect(item.body.text).not.toContain(NEW)
}

async function publishCorrection(reporter: Page, editor: Page, id: string): Promise<void> {
  await submit(reporter, 3)
  await editor.goto(`${room.url}/desk/briefings/${id}`)
  await approve(editor, 3, NEW)
  expect((await publicItem(room.url, id)).item.body.text).toContain(OLD)
  await stateOf(editor).getByRole('button', { name: 'Publish update: revision 3…' }).click()
  const dialog = editor.getByRole('dialog', { name: 'Publish revision 3 as an update' })
  await dialog.getByRole('radio', { name: /^Correction/ }).check()
  await dialog.getByRole('textbox', { name: 'Public note' }).fill(CORRECTION)
  await dialog.getByRole('button', { name: 'Publish the update now' }).click()
  await expect(dialog).toBeHidden()
  const { item } = await publicItem(room.url, id)
  expect([item.revision, item.corrections.at(-1).note]).toEqual([3, CORRECTION])
  expect(item.body.text).toContain(NEW)
  expect(item.body.text).not.toContain(OLD)
  await reporter.goto(`${room.url}/reader/${encodeURIComponent(item.slug)}`)
  await expect(reporter.getByText(NEW)).toBeVisible()
  await expect(reporter.getByText(CORRECTION)).toBeVisible()
}

async function withdraw(page: Page, id: string): Promise<void> {
  const { slug } = (await publicItem(room.url, id)).item
  await chooseVerb(page, 'Withdraw…')
  const dialog = page.getByRole('dialog', { name: 'Withdraw from readers' })
  await dialog.getByRole('textbox', { name: /^Reason/ }).fill('취재원이 다시 확인을 청했다.')
  await dialog.getByRole('button', { name: 'Withdraw now' }).click()
  await expect(stateOf(page)).toContainText('Withdrawn')
  expect((await publicItem(room.url, id)).status).toBe(404)
  expect(await listed(id)).toBe(0)
  const answer = await page.goto(`${room.url}/reader/${encodeURIComponent(slug)}`)
  expect(answer?.status()).toBe(404)
  await page.goto(`${room.url}/reader`)
  await expect(page.getByRole('link', { name: TITLE })).toHaveCount(0)
}

async function listed(id: string): Promise<number> {
  return (await publicList(room.url)).filter(one => one.id === id).length
}

async function firedTimes(id: string): Promise<number> {
  const audit = await room.desk('editor').must('GET', `/briefings/${id}/audit`)
  const events: Json[] = Array.isArray(audit) ? audit : audit.events
  return events.filter(({ event }) => event === 'schedule.fired').length
}

test('the same doors in Korean', async () => {
  const page = await room.sit(null, { locale: 'ko-KR', timezoneId: 'Asia/Seoul', reducedMotion: 'no-preference' })
  await page.goto(`${room.url}/sign-in`)
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko')
  await page.getByLabel('이메일').fill(CAST.editor.email)
  await page.getByLabel('비밀번호', { exact: true }).fill('아무 말이나 적었다')
  await page.getByRole('button', { name: '로그인', exact: true }).click()
  await expect(page.getByRole('alert').filter({ hasText: '비밀번호' })).toBeVisible()
  await page.getByLabel('비밀번호', { exact: true }).fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: '로그인', exact: true }).click()
  await page.waitForURL(/\/desk$/)
  await expect(
    page
      .getByRole('region', { name: /^내가 처리할 것/ })
      .getByRole('link')
      .first(),
  ).toBeVisible()
})
