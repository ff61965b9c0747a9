import { expect, type Locator, type Page, test } from 'playwright/test'
import { CAST } from '#db/seed/cast.ts'
import { documentOf, type Json } from './desk.ts'
import { textOf, untilSaved } from './desk-page.ts'
import { problemsOn } from './look.ts'
import { newsroom } from './newsroom.ts'

const LINES = Array.from({ length: 60 }, (_, index) => `${index + 1}번째 줄입니다.`)

const room = newsroom()

test('who is here and what they do; going to a colleague, following, and leaving them', async () => {
  const id = await makeBriefing()
  const [mine, theirs] = [await room.open('reporter', id), await room.open('editor', id)]
  const { name } = CAST.editor
  await expect(mine.getByText(`${CAST.reporter.name} (you)`)).toBeAttached()
  await expect(person(mine, `${name}: reading`)).toBeVisible()
  await typeIn(theirs, 49, ' 새 말')
  await expect(person(mine, `${name}: writing in “50번째 줄입니다. 새 말”`)).toBeVisible()
  await expect(line(mine, 49)).toHaveClass(/stet-busy/)
  await expect(line(mine, 49)).not.toBeInViewport()
  await person(mine, new RegExp(`^${name}`)).focus()
  await mine.keyboard.press('Enter')
  await expect(line(mine, 49)).toBeInViewport()
  await mine.getByRole('button', { name: 'Follow', exact: true }).click()
  await typeIn(theirs, 4, ' 위로')
  await expect(line(mine, 4)).toBeInViewport()
  expect(await problemsOn(mine, 'following')).toEqual([])
  const strip = mine.getByText(`Following ${name}.`)
  await mine.keyboard.press('Escape')
  await expect(strip).toBeHidden()
  await typeIn(theirs, 55, ' 아래로')
  await expect(person(mine, `${name}: writing in “56번째 줄입니다. 아래로”`)).toBeVisible()
  await expect(line(mine, 4)).toBeInViewport()
  await expect(line(mine, 55)).not.toHaveClass(/stet-busy/, { timeout: 12_000 })
})

test('a paragraph in which a colleague writes is not split at the first try', async () => {
  const id = await makeBriefing()
  const [mine, theirs] = [await room.open('reporter', id), await room.open('editor', id)]
  const before = await lines(mine).count()
  await typeIn(theirs, 2, ' 그리고')
  await expect(line(mine, 2)).toHaveClass(/stet-busy/)
  await line(mine, 2).click()
  await mine.keyboard.press('Home')
  for (let step = 0; step < 3; step++) await mine.keyboard.press('ArrowRight')
  // The mark is there for six seconds only: on a slow machine it may have gone meanwhile.
  await typeIn(theirs, 2, ' 또')
  await expect(line(mine, 2)).toHaveClass(/stet-busy/)
  await mine.keyboard.press('Enter')
  await expect(mine.getByText(`${CAST.editor.name} is writing in this paragraph.`)).toBeVisible()
  expect(await lines(mine).count()).toBe(before)
  await mine.keyboard.press('Enter')
  await expect(lines(mine)).toHaveCount(before + 1)
  await expect(mine.getByText('is writing in this paragraph.')).toBeHidden()
})

test('two tabs of one person know each other, write without a connection, and lose nothing', async () => {
  const id = await makeBriefing()
  const one = await room.open('reporter', id)
  const context = one.context()
  const two = await room.openAt(context, id)
  for (const page of [one, two]) await expect(person(page, /another tab/)).toBeVisible()
  await context.setOffline(true)
  await typeIn(one, 0, ' 첫 탭')
  await typeIn(two, 1, ' 둘째 탭')
  for (const page of [one, two]) {
    await expect(page.getByTestId('save-status')).toHaveText(/Offline: kept on this device/)
    await expect(page.getByText('Your newest words are not on the server yet.')).toBeVisible()
  }
  // The page comes back before the live text does: what this device kept must still go out.
  await context.route('**/collaboration', route => route.abort())
  await context.setOffline(false)
  await one.close({ runBeforeUnload: false })
  await two.reload()
  await expect(two.getByText('There is no connection to the live text.')).toBeVisible({ timeout: 15_000 })
  await context.unroute('**/collaboration')
  await two.getByRole('button', { name: 'Try again' }).click()
  await untilSaved(two)
  const text = await stored(id)
  for (const word of ['첫 탭', '둘째 탭']) expect(text.split(word).length - 1, word).toBe(1)
})

test('an older page is told to reload and keeps its unsent words', async () => {
  const id = await makeBriefing()
  const page = await room.open('reporter', id)
  const context = page.context()
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await context.setOffline(true)
  await typeIn(page, 3, ' 옛 쪽의 말')
  await context.route('**/collaboration', async route => {
    const response = await route.fetch()
    const { data } = (await response.json()) as Json
    await route.fulfill({ response, json: { data: { ...data, schemaVersion: data.schemaVersion + 1 } } })
  })
  await context.setOffline(false)
  await expect(page.getByTestId('save-status')).toHaveText(/This page is out of date/, { timeout: 15_000 })
  await expect(textOf(page)).toHaveAttribute('contenteditable', 'false')
  await page.getByRole('button', { name: 'Copy what was not sent' }).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('4번째 줄입니다. 옛 쪽의 말')
  expect(await problemsOn(page, 'an older page')).toEqual([])
  expect(await stored(id)).not.toContain('옛 쪽의 말')
  await context.unroute('**/collaboration')
  await page.getByRole('button', { name: 'Reload' }).click()
  await untilSaved(page)
  await expect(line(page, 3)).toHaveText('4번째 줄입니다. 옛 쪽의 말')
  expect((await stored(id)).split('옛 쪽의 말').length - 1).toBe(1)
})

test('a session that ends keeps the words until the person has signed in again', async () => {
  const id = await makeBriefing()
  const page = await room.open('reporter', id)
  const context = page.context()
  const cookies = await context.cookies()
  await context.clearCookies({ name: 'stet.session' })
  await context.setOffline(true)
  await typeIn(page, 5, ' 나간 뒤')
  await context.setOffline(false)
  await expect(page.getByTestId('save-status')).toHaveText(/You are signed out/, { timeout: 15_000 })
  await expect(page.getByRole('button', { name: 'Copy what was not sent' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Sign in (new tab)' })).toBeVisible()
  await typeIn(page, 6, ' 그래도 쓴다')
  await context.addCookies(cookies)
  await page.getByRole('button', { name: 'Try again' }).click()
  await untilSaved(page)
  const text = await stored(id)
  for (const word of ['나간 뒤', '그래도 쓴다']) expect(text.split(word).length - 1, word).toBe(1)
})

test('a private window says that it keeps nothing, and sends all the same', async () => {
  const id = await makeBriefing()
  const context = await room.seat('reporter')
  await context.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('not in a private window', 'SecurityError')
    }
    Object.assign(IDBFactory.prototype, { open: refuse, databases: async () => refuse() })
  })
  const page = await room.openAt(context, id)
  await context.setOffline(true)
  await typeIn(page, 7, ' 비밀 창')
  await expect(page.getByTestId('save-status')).toHaveText(/Offline: only in this window/)
  await expect(page.getByText('this browser keeps nothing')).toBeVisible()
  await context.setOffline(false)
  await untilSaved(page)
  expect(await stored(id)).toContain('비밀 창')
})

test('a copy that is lost while somebody writes stops neither sending nor the truth about it', async () => {
  const id = await makeBriefing()
  const page = await room.open('reporter', id)
  await typeIn(page, 4, ' 사본이 있을 때')
  await untilSaved(page)
  await page.evaluate(async () => {
    const all = await indexedDB.databases()
    const deletions = all.map(({ name }) => {
      const request = indexedDB.deleteDatabase(name ?? '')
      return new Promise(resolve => {
        request.onsuccess = resolve
      })
    })
    await Promise.all(deletions)
  })
  await page.context().setOffline(true)
  await typeIn(page, 5, ' 사본이 없을 때')
  await expect(page.getByTestId('save-status')).toHaveText(/Offline: only in this window/)
  await page.context().setOffline(false)
  await untilSaved(page)
  await typeIn(page, 6, ' 그 뒤에도')
  await untilSaved(page)
  const text = await stored(id)
  for (const word of ['사본이 없을 때', '그 뒤에도']) expect(text.split(word).length - 1, word).toBe(1)
})

test('who signs in on the same device does not send as theirs what another has typed', async () => {
  const id = await makeBriefing()
  const page = await room.open('reporter', id)
  const context = page.context()
  await context.setOffline(true)
  await typeIn(page, 5, ' 앞사람의 말')
  await room.signIn(context, 'editor')
  await context.setOffline(false)
  await expect(page.getByTestId('save-status')).toHaveText(/Somebody else has signed in here/, { timeout: 15_000 })
  expect(await stored(id)).not.toContain('앞사람의 말')
  await room.signIn(context, 'reporter')
  await page.getByRole('button', { name: 'Reload' }).click()
  await untilSaved(page)
  await expect(line(page, 5)).toContainText('앞사람의 말')
  expect((await stored(id)).split('앞사람의 말').length - 1).toBe(1)
})

function person(page: Page, name: string | RegExp): Locator {
  return page.getByRole('list', { name: 'Here now' }).getByRole('button', { name })
}

function lines(page: Page): Locator {
  return textOf(page).locator('> p:not(.stet-deck)')
}

function line(page: Page, index: number): Locator {
  return lines(page).nth(index)
}

async function typeIn(page: Page, index: number, text: string): Promise<void> {
  await line(page, index).click()
  await page.keyboard.press('End')
  await page.keyboard.insertText(text)
}

async function makeBriefing(): Promise<string> {
  const { id } = await room.desk('reporter').create({ document: documentOf('함께 쓰기', ...LINES) })
  return id
}

async function stored(id: string): Promise<string> {
  const { document } = await room.desk('reporter').must('GET', `/briefings/${id}?include=document`)
  return JSON.stringify(document)
}
