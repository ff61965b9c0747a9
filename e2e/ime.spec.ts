import { type Browser, expect, type Locator, type Page, test } from 'playwright/test'
import { deskOf, type Json } from './desk.ts'
import { textOf, untilSaved } from './desk-page.ts'
import { koreanKeyboard } from './ime.ts'
import { type Sessions, sessionsFor, signInAs } from './people.ts'
import { type RunningServer, startServer } from './start-server.ts'

const TYPED = '안녕하세요'
const START = '여기'

/** Where a person writes, and how to find it. */
const PLACES: Record<string, (page: Page) => Locator> = {
  title: page => page.locator('h1.stet-title'),
  'key point': page => page.locator('.stet-key-point').first(),
  paragraph: page => textOf(page).locator('> p').filter({ hasText: START }),
  heading: page => textOf(page).locator('> h2').filter({ hasText: START }),
  list: page => textOf(page).locator('ol li p').filter({ hasText: START }),
  'table cell': page => textOf(page).locator('td p').filter({ hasText: START }),
  caption: page => textOf(page).locator('figcaption').filter({ hasText: START }),
}

let server: RunningServer
let sessions: Sessions

test.beforeAll(async () => {
  test.setTimeout(300_000)
  server = await startServer()
  sessions = await sessionsFor(server)
})
test.afterAll(() => server?.stop())

test('Korean stays whole in every place while a colleague changes other blocks', async ({ browser }) => {
  test.setTimeout(180_000)
  const id = await briefingWith()
  const [mine, theirs] = [await open(browser, 'reporter', id), await open(browser, 'editor', id)]
  const keyboard = await koreanKeyboard(mine)
  for (const [name, find] of Object.entries(PLACES)) {
    await test.step(name, async () => {
      await caretToEnd(find(mine))
      await keyboard.type(TYPED, nth => changeElsewhere(theirs, nth))
      await expect(find(mine)).toHaveText(START + TYPED)
      await untilSaved(mine)
      // With the writer's caret and name at the end.
      await expect(find(theirs)).toContainText(START + TYPED)
    })
  }
  expect(countOf(TYPED, await saved(id))).toBe(Object.keys(PLACES).length)
  expect(strayJamo(await saved(id))).toEqual([])
  await Promise.all([mine, theirs].map(page => page.context().close()))
})

test('a syllable that is not finished when the person clicks elsewhere stays as it is', async ({ browser }) => {
  const id = await briefingWith()
  const page = await open(browser, 'reporter', id)
  await caretToEnd(textOf(page).locator('> p').filter({ hasText: START }))
  const keyboard = await koreanKeyboard(page)
  await keyboard.type('끝')
  await keyboard.begin('나')
  await page.locator('h1.stet-title').click()
  await untilSaved(page)
  expect(countOf(`${START}끝나`, await saved(id))).toBe(1)
  await page.context().close()
})

/** Each is one that left stray letters in editors that let it in at once. */
async function changeElsewhere(page: Page, nth: number): Promise<void> {
  const block = (text: string) => textOf(page).locator('> p').filter({ hasText: text })
  const actions = [
    async () => {
      await caretToEnd(block('위의 문단').first())
      await page.keyboard.press('Enter')
    },
    async () => {
      await page.keyboard.insertText('사이에 쓴 문단')
      await page.keyboard.press('Enter')
    },
    async () => {
      await block('아래 문단 하나').click({ clickCount: 3 })
      await page.keyboard.press('Control+b')
    },
    async () => {
      await caretToEnd(block('아래 문단 둘'))
      await page.keyboard.insertText('덧')
      await page.keyboard.press('Backspace')
    },
    async () => {
      await caretToEnd(block('아래 문단 셋'))
      await page.keyboard.press('Enter')
      await page.keyboard.type('- ')
      await page.keyboard.insertText('새 목록')
    },
  ]
  await actions[nth]?.()
  await untilSaved(page)
}

async function caretToEnd(block: Locator): Promise<void> {
  await block.click()
  await block.page().keyboard.press('End')
}

async function open(browser: Browser, who: 'reporter' | 'editor', id: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  await signInAs(context, server, sessions[who])
  const page = await context.newPage()
  await page.goto(`${server.url}/desk/briefings/${id}`)
  await expect(textOf(page)).toHaveAttribute('contenteditable', 'true', { timeout: 15_000 })
  return page
}

async function briefingWith(): Promise<string> {
  const desk = deskOf(server.url, sessions.reporter)
  const { rows } = await desk.must('GET', '/briefings?limit=100')
  const heroes = await Promise.all(rows.map(({ id }: Json) => desk.get(id)))
  const mediaId = heroes.find(({ hero }) => hero?.mediaId)?.hero.mediaId
  const { id } = await desk.create({})
  await desk.write(id, documentWith(mediaId))
  return id
}

function documentWith(mediaId: string): Json {
  const text = (value: string) => [{ type: 'text', text: value }]
  const paragraph = (value: string) => ({ type: 'paragraph', content: text(value) })
  return {
    type: 'doc',
    content: [
      { type: 'title', content: text(START) },
      { type: 'deck' },
      { type: 'keyPoints', content: [{ type: 'keyPoint', content: text(START) }] },
      paragraph('위의 문단'),
      paragraph(START),
      { type: 'heading', content: text(START) },
      { type: 'orderedList', content: [{ type: 'listItem', content: [paragraph(START)] }] },
      { type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph(START)] }] }] },
      { type: 'figure', attrs: { mediaId }, content: [{ type: 'caption', content: text(START) }] },
      ...['하나', '둘', '셋'].map(nth => paragraph(`아래 문단 ${nth}`)),
    ],
  }
}

async function saved(id: string): Promise<string> {
  const { document } = await deskOf(server.url, sessions.reporter).must('GET', `/briefings/${id}?include=document`)
  return textIn(document)
}

function textIn(node: Json): string {
  return node.type === 'text' ? node.text : (node.content ?? []).map(textIn).join(node.content?.[0]?.text ? '' : '\n')
}

function countOf(part: string, whole: string): number {
  return whole.split(part).length - 1
}

/** Letters that stand alone: none was written. */
function strayJamo(text: string): string[] {
  return text.match(/[\u1100-\u11ff\u3131-\u318e]/g) ?? []
}
