import { expect, type Page, test } from 'playwright/test'
import { CAST } from '#db/seed/cast.ts'
import { documentOf, type Json } from './desk.ts'
import { textOf, untilSaved } from './desk-page.ts'
import { koreanKeyboard } from './ime.ts'
import { problemsOn } from './look.ts'
import { newsroom, PHONE } from './newsroom.ts'
import { publicList } from './public-api.ts'

const FILM = 'https://youtu.be/dQw4w9WgXcQ?t=3'

const room = newsroom()

/** A new briefing with `blocks` under its head, open to write in; the caret at the end of the text. */
async function start(...blocks: Json[]): Promise<{ page: Page; saved: () => Promise<Json[]> }> {
  const desk = room.desk('reporter')
  const head = documentOf('블록').content.slice(0, 3)
  const document = { type: 'doc', content: [...head, ...blocks, { type: 'paragraph' }] }
  const { id } = await desk.must('POST', '/briefings', { locale: 'ko', document })
  const page = await room.open('reporter', id, { permissions: ['clipboard-read', 'clipboard-write'] })
  await textOf(page).locator('> p:not(.stet-deck)').last().click()
  const saved = async () => {
    await untilSaved(page)
    const { document } = await desk.must('GET', `/briefings/${id}?include=document`)
    return document.content.slice(3)
  }
  return { page, saved }
}

const types = (blocks: Json[]) => blocks.map(({ type }) => type)

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate(words => navigator.clipboard.writeText(words), text)
  await page.keyboard.press('Control+V')
}

test('a table is made, filled, widened and left with the keyboard alone', async () => {
  const { page, saved } = await start()
  await page.keyboard.type('/table')
  await page.keyboard.press('Enter')
  await expect(textOf(page).locator('table')).toBeVisible()
  for (const text of ['해', '곳', '수', '2026', '서울', '3']) {
    await page.keyboard.insertText(text)
    await page.keyboard.press('Tab')
  }
  await expect(textOf(page).locator('tr')).toHaveCount(3)
  const tools = page.getByRole('toolbar', { name: 'Table' })
  await tools.getByRole('button', { name: 'Add a column to the right' }).press('Enter')
  await tools.getByRole('button', { name: 'Delete the row' }).press('Enter')
  await expect(textOf(page).locator('tr').first().locator('th')).toHaveCount(4)
  await expect(textOf(page).locator('tr')).toHaveCount(2)
  await page.keyboard.press('Control+Enter')
  await page.keyboard.insertText('표 아래')
  const [table, below] = (await saved()).slice(-3)
  expect([table.type, table.content.length, below.content[0].text]).toEqual(['table', 2, '표 아래'])
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Escape')
  await expect(textOf(page)).not.toBeFocused()
})

test('a callout says in words what it is, and changes', async () => {
  const callout = { type: 'callout', attrs: { tone: 'info' }, content: [{ type: 'paragraph' }] }
  const { page, saved } = await start(callout)
  await textOf(page).locator('.stet-callout .stet-box-text p').click()
  await page.keyboard.insertText('곁들이는 말')
  await expect(textOf(page).locator('.stet-callout')).toHaveText('Background곁들이는 말')
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('Warning')
  await expect(textOf(page).locator('.stet-callout')).toContainText('Warning')
  expect((await saved())[0]).toMatchObject({ type: 'callout', attrs: { tone: 'warn' } })
  await page.getByRole('button', { name: 'Keep the text, drop the box' }).click()
  expect(types(await saved())).toEqual(['paragraph', 'paragraph'])
})

test('a pasted address becomes an embed; undo gives the link, and so does a button', async () => {
  const { page, saved } = await start()
  const foreign: string[] = []
  page.on('request', request => request.url().startsWith(room.url) || foreign.push(request.url()))
  await paste(page, FILM)
  const card = textOf(page).locator('.stet-embed')
  await expect(card).toContainText('YouTube')
  await expect(card).toContainText('dQw4w9WgXcQ')
  expect(types(await saved())).toEqual(['embed', 'paragraph'])

  await page.keyboard.press('Control+Z')
  await expect(card).toHaveCount(0)
  await expect(textOf(page).getByRole('link')).toHaveText(FILM)
  await page.keyboard.press('Control+Y')
  await expect(card).toHaveCount(1)
  await page.getByRole('button', { name: 'Keep as link' }).first().click()
  await expect(card).toHaveCount(0)
  await expect(textOf(page).getByRole('link')).toHaveCount(1)

  await textOf(page).locator('> p:not(.stet-deck)').last().click()
  await page.keyboard.insertText('글 ')
  await paste(page, FILM)
  await expect(textOf(page).getByRole('link')).toHaveCount(2)
  expect(types(await saved())).not.toContain('embed')
  expect(foreign).toEqual([])
})

test('related briefings are found by title, put in order, and only live ones reach readers', async () => {
  const { page, saved } = await start({ type: 'related', attrs: { briefings: [] } })
  await textOf(page).locator('.stet-related').click()
  const form = page.getByRole('region', { name: 'Related briefings' })
  await form.getByRole('searchbox', { name: 'Search by title' }).fill('repair index')
  await form.getByRole('button', { name: /^Add “.*repair index/i }).press('Enter')
  await form.getByRole('searchbox').fill('subtitles')
  await form.getByRole('button', { name: /^Add “.*subtitles/i }).press('Enter')
  await form.getByRole('button', { name: /^Move “.*subtitles.* up/i }).press('Enter')
  const items = textOf(page).locator('.stet-related li')
  await expect(items.nth(0)).toContainText(/subtitles.*Draft/i)
  await expect(items.nth(1)).toContainText(/repair index.*Published/i)
  expect((await saved())[0].attrs.briefings).toHaveLength(2)
  expect(await problemsOn(page, 'the form of a related box')).toEqual([])

  const live = (await publicList(room.url)).find(({ slug }: Json) => slug === 'the-grid-that-learned-to-wait')
  const reader = await room.sit(null, { viewport: PHONE })
  await reader.goto(`${room.url}/reader/${live.slug}`)
  await expect(reader.locator('aside.stet-related a')).toHaveCount(1)
  await expect(reader.locator('aside.stet-related a')).toHaveAttribute('href', /the-repair-index/)
  expect(await problemsOn(reader, 'blocks for readers')).toEqual([])
})

test('a colleague is named in Korean, at every keystroke of the syllable', async () => {
  const { page, saved } = await start()
  const { name } = CAST.editor
  const korean = await koreanKeyboard(page)
  const list = page.getByRole('listbox', { name: 'People of the newsroom' })
  await page.keyboard.type('@')
  const colleagues = Object.values(CAST).filter(({ roles }) => roles.some(role => role !== 'admin'))
  await expect(list.getByRole('option')).toHaveCount(colleagues.length)
  for (const state of ['ㅂ', '바', '박']) {
    await korean.begin(state)
    await expect(list.getByRole('option'), state).toHaveText([name])
  }
  await korean.type('박')
  await page.keyboard.press('Enter')
  await korean.type('가')
  await expect(list).toBeHidden()
  await page.keyboard.insertText(' @없는사람')
  await expect(list).toBeHidden()
  await page.keyboard.press('Enter')
  const [line] = await saved()
  expect(line.content).toEqual([
    { type: 'mention', attrs: { kind: 'person', id: expect.any(String), label: name } },
    { type: 'text', text: '가 @없는사람' },
  ])
})
