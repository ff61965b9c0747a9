import { expect, type Locator, type Page, test } from 'playwright/test'
import type { Json } from './desk.ts'
import { textOf, untilSaved } from './desk-page.ts'
import { koreanKeyboard } from './ime.ts'
import { newsroom } from './newsroom.ts'

const TYPED = '안녕하세요'
const START = '여기'
const ASKED = '먼저 물은 말'

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

/** Where a person speaks about the text, and how to begin. */
const BOXES: Record<string, (page: Page) => Promise<Locator>> = {
  comment: async page => {
    const panel = page.getByRole('region', { name: 'Comments on this briefing' })
    await panel.getByRole('button', { name: 'Comment', exact: true }).click()
    return page.getByRole('textbox', { name: 'Comment', exact: true })
  },
  reply: async page => {
    await page.getByRole('article').filter({ hasText: ASKED }).getByRole('button', { name: 'Reply' }).click()
    return page.getByRole('textbox', { name: /^Reply to/ })
  },
}

const room = newsroom()

test('Korean stays whole in every place while a colleague changes other blocks', async () => {
  test.setTimeout(180_000)
  const id = await briefingWith()
  const [mine, theirs] = [await room.open('reporter', id), await room.open('editor', id)]
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
})

test('a syllable that is not finished when the person clicks elsewhere stays as it is', async () => {
  const id = await briefingWith()
  const page = await room.open('reporter', id)
  await caretToEnd(textOf(page).locator('> p').filter({ hasText: START }))
  const keyboard = await koreanKeyboard(page)
  await keyboard.type('끝')
  await keyboard.begin('나')
  await page.locator('h1.stet-title').click()
  await untilSaved(page)
  expect(countOf(`${START}끝나`, await saved(id))).toBe(1)
})

test('Korean stays whole in a comment and in a reply while the text changes and others speak', async () => {
  test.setTimeout(120_000)
  const id = await briefingWith()
  await speak(id, ASKED)
  const [mine, theirs] = [await room.open('reporter', id), await room.open('editor', id)]
  const keyboard = await koreanKeyboard(mine)
  await mine.getByRole('tab', { name: /^Comments/ }).click()
  for (const [name, begin] of Object.entries(BOXES)) {
    await test.step(name, async () => {
      const box = await begin(mine)
      await expect(box).toBeFocused()
      await keyboard.type(TYPED, async nth => {
        await speak(id, `${name} ${nth}`)
        await changeElsewhere(theirs, nth)
        await expect(mine.getByText(`${name} ${nth}`)).toBeVisible()
      })
      await expect(box).toHaveValue(TYPED)
      // What is sent is what is finished.
      await keyboard.begin('끄')
      await mine.keyboard.press('Control+Enter')
      await expect(box).toHaveValue(`${TYPED}끄`)
      await keyboard.type('끝')
      await mine.keyboard.press('Control+Enter')
      await expect(box).toBeHidden()
    })
  }
  const threads: Json[] = await room.desk('reporter').must('GET', `/briefings/${id}/comments`)
  const said = threads.flatMap(({ comments }) => comments.map(({ body }: Json) => body))
  expect(said.filter((body: string) => !/^(comment|reply) \d$/.test(body)).sort()).toEqual(
    [ASKED, `${TYPED}끝`, `${TYPED}끝`].sort(),
  )
})

async function speak(id: string, body: string): Promise<void> {
  const thread = { body, place: null, blocking: false, mentions: [], assignee: null }
  await room.desk('editor').must('POST', `/briefings/${id}/comments`, thread)
}

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

async function briefingWith(): Promise<string> {
  const desk = room.desk('reporter')
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
  const { document } = await room.desk('reporter').must('GET', `/briefings/${id}?include=document`)
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
