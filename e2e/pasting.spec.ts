import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Locator, type Page, test } from 'playwright/test'
import { docxOf, run, wordItem, wordParagraph, wordPicture } from '#lib/imports/test-docx.ts'
import { textOf, untilSaved } from './desk-page.ts'
import { faultsOf } from './look.ts'
import { newsroom } from './newsroom.ts'
import { ROOT } from './start-server.ts'

const FIXTURES = path.join(ROOT, 'lib/document/paste/fixtures')
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAACgAAAAeCAIAAADRv8uKAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAPUlEQVRIie3VQQ0AMAwCwJlBGfIxMRnb45L+mzSUO+mezLG4Th3hmneqAonKHCSKxWGxWAwWh8ViMV+xeAHu1str8W9RPgAAAABJRU5ErkJggg=='

const room = newsroom()
let page: Page
let faults: string[]

test.beforeEach(async () => {
  page = await room.sit('reporter', { permissions: ['clipboard-read', 'clipboard-write'] })
  faults = faultsOf(page)
})

const fixture = (name: string) => readFileSync(path.join(FIXTURES, name), 'utf8')
const report = () => page.getByRole('status', { name: 'About the last paste' })

/** Opens an empty briefing with the caret in its body. */
async function openEmpty(): Promise<Locator> {
  const { id } = await room.desk('reporter').create({})
  await page.goto(`${room.url}/desk/briefings/${id}`)
  const text = textOf(page)
  await expect(text).toHaveAttribute('contenteditable', 'true', { timeout: 15_000 })
  await text.locator('> p').last().click()
  return text
}

/** Pastes as the browser does after copying in another program. */
async function paste(text: Locator, types: Record<string, string>): Promise<void> {
  await text.evaluate((element, types) => {
    const clipboardData = new DataTransfer()
    for (const [type, data] of Object.entries(types)) clipboardData.setData(type, data)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, types)
}

/** The words of a fixture as its program puts them beside the HTML. */
function wordsOf(html: string): string {
  return html.replace(/<style[\s\S]*?<\/style>|<[^>]*>/g, ' ').replace(/\s+/g, ' ')
}

test('Word: lists are lists, what was left out is said, and plain text is a click away', async () => {
  const text = await openEmpty()
  const html = fixture('word-1.html')
  await paste(text, { 'text/html': html, 'text/plain': '한강 다리에\n\n전기요금이 내렸다' })
  await expect(text.locator('ul > li')).toHaveCount(3)
  await expect(text.locator('ul > li li')).toHaveText('산업용')
  await expect(text.locator('ol > li')).toHaveCount(3)
  await expect(text.locator('h2')).toHaveText(['한강 다리에 ‘빛’이 돌아온다', '전망'])
  await expect(text.locator('a')).toHaveAttribute('href', 'https://news.example.org/bridges')
  await expect(report()).toContainText('1 picture could not be taken in')
  await expect(report()).toContainText('점등 시험')
  await untilSaved(page)
  await report().getByRole('button', { name: 'Paste as plain text instead' }).click()
  await expect(text.locator('li, h2, a')).toHaveCount(0)
  await expect(text.locator('> p')).toContainText(['전기요금이 내렸다'])
  await expect(text).toContainText('한강 다리에')
  await expect(report()).toHaveText('')
})

test('a web page: nothing foreign stays, and its picture is taken in where it stood', async () => {
  const text = await openEmpty()
  const html = `<p>앞 글 <a href="javascript:alert(1)">덫</a></p><script>document.title='x'</script><img src="data:image/png;base64,${PNG}" alt="점 하나" onerror="document.title='x'"><p style="color:#c00">뒷글</p>`
  let arrive = () => {}
  const there = new Promise<void>(resolve => {
    arrive = resolve
  })
  await page.route('**/api/desk/media', route => there.then(() => route.continue()))
  await paste(text, { 'text/html': html, 'text/plain': wordsOf(html) })
  // Until it is there its place is shown, and nothing of that is in the text.
  const place = text.getByRole('group', { name: 'Being taken into the library' })
  await expect(place).toContainText('점 하나')
  expect(await text.locator('> *').evaluateAll(all => all.slice(-3).map(({ tagName }) => tagName))).toEqual([
    ...['P', 'DIV', 'P'],
  ])
  arrive()
  const figure = text.locator('figure')
  await expect(figure).toHaveCount(1)
  await expect(place).toHaveCount(0)
  await expect(figure.locator('img')).toHaveAttribute('src', /^\/media\//)
  await expect(report()).toContainText('1 picture taken in, 1 link without an address kept as words, 1 style removed')
  const blocks = await text.locator('> *').evaluateAll(all => all.map(({ tagName }) => tagName.toLowerCase()))
  expect(blocks.slice(-3)).toEqual(['p', 'figure', 'p'])
  await expect(text.locator('a, script, [style*="color"]')).toHaveCount(0)
  await untilSaved(page)
  const id = new URL(page.url()).pathname.split('/').at(-1)
  const { document } = await room.desk('reporter').must('GET', `/briefings/${id}?include=document`)
  expect(document.content.at(-2)).toMatchObject({ type: 'figure', attrs: { alt: '점 하나' } })
  await report().getByRole('button', { name: 'Close this note' }).click()
  await expect(report()).toHaveText('')
})

test('Markdown is read as such; with Shift it stays as typed; a headline takes one line', async () => {
  const text = await openEmpty()
  await paste(text, { 'text/plain': fixture('markdown-2.md') })
  await expect(text.locator('h3')).toHaveText('Open questions')
  await expect(report()).toContainText('Read as Markdown.')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Backspace')

  await page.evaluate(async () => {
    const blob = (type: string, data: string) => ({ [type]: new Blob([data], { type }) })
    const item = { ...blob('text/html', '<p><b>굵은</b> 글</p>'), ...blob('text/plain', '굵은 글') }
    await navigator.clipboard.write([new ClipboardItem(item)])
  })
  await text.locator('> p').last().click()
  // The tools know it when the editor has seen where the click put the caret.
  await expect(page.getByRole('button', { name: 'Heading', exact: true })).toBeEnabled()
  await page.keyboard.press('ControlOrMeta+v')
  await expect(text.locator('strong')).toHaveText('굵은')
  await page.keyboard.press('ControlOrMeta+Shift+v')
  await expect(text).toContainText('굵은 글굵은 글')
  await expect(text.locator('strong')).toHaveCount(1)

  await text.locator('h1').click()
  await expect(page.getByRole('button', { name: 'Heading', exact: true })).toBeDisabled()
  await paste(text, { 'text/html': '<h1>두 줄</h1><p>제목</p>', 'text/plain': '두 줄\n제목' })
  await expect(text.locator('h1')).toHaveText('두 줄 제목')
  expect(faults).toEqual([])
})

test('a file becomes a draft from the list of briefings', async () => {
  await page.goto(`${room.url}/desk/briefings`)
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Import a file' })
  const name = '가져올 글.md'
  await dialog.locator('input[type=file]').setInputFiles({
    ...{ name, mimeType: 'text/markdown', buffer: Buffer.from('# 가져온 글\n\n[말](javascript:1) **굵게**') },
  })
  await expect(dialog).toContainText('“가져온 글” is a draft now.')
  await expect(dialog).toContainText('1 link without an address kept as words')
  await dialog.getByRole('link', { name: 'Open the draft' }).click()
  await expect(textOf(page).locator('h1')).toHaveText('가져온 글', { timeout: 15_000 })
  await expect(textOf(page).locator('strong')).toHaveText('굵게')
  expect(faults).toEqual([])
})

test('a Word file dropped on the list of briefings becomes a draft', async () => {
  const body = [
    wordParagraph(run('떨어뜨린 글'), '1'),
    wordParagraph(run('굵은', '<w:b/>') + run(' 첫 문단')),
    wordItem('하나', 0),
    wordParagraph(wordPicture('rId4', '그림 하나')),
  ]
  const bytes = docxOf(body.join(''), Buffer.from(PNG, 'base64')).toString('base64')
  await page.goto(`${room.url}/desk/briefings`)
  // Until the page listens, the browser would open the file itself.
  await expect(page.getByRole('button', { name: 'Import', exact: true })).toBeEnabled()
  await page.waitForLoadState('networkidle')
  const dataTransfer = await page.evaluateHandle(given => {
    const data = new DataTransfer()
    const raw = Uint8Array.from(atob(given), letter => letter.charCodeAt(0))
    data.items.add(new File([raw], '떨어뜨린 글.docx'))
    return data
  }, bytes)
  await page.locator('main').dispatchEvent('dragenter', { dataTransfer })
  await expect(page.getByText('Drop a .docx or .md file here to import it as a draft')).toBeVisible()
  await page.locator('main').dispatchEvent('drop', { dataTransfer })
  const dialog = page.getByRole('dialog', { name: 'Import a file' })
  await dialog.getByRole('link', { name: 'Open the draft' }).click({ timeout: 15_000 })
  const text = textOf(page)
  await expect(text.locator('h1')).toHaveText('떨어뜨린 글', { timeout: 15_000 })
  await expect(text.locator('strong')).toHaveText('굵은')
  await expect(text.locator('ul > li')).toHaveText('하나')
  await expect(text.locator('figure img')).toHaveAttribute('alt', '그림 하나')
  expect(faults).toEqual([])
})
