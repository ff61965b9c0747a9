import { expect, type Locator, type Page, test } from 'playwright/test'
import { CAST } from '#db/seed/cast.ts'
import { messages } from '#messages/messages.ts'
import type { Json } from './desk.ts'
import { koreanKeyboard } from './ime.ts'
import { tabTo } from './keyboard.ts'
import { faultsOf, problemsOn } from './look.ts'
import { newsroom } from './newsroom.ts'
import { uploadPicture } from './upload-picture.ts'

const { briefing: words, checks, comments, common, editor, menus, pictures, shell, workflow } = messages.ko
const TITLE = '느린 반도체가 돌아온다'
const SELECTED = '밤새'
const SENTENCE = `공장은 ${SELECTED} 불을 켠다`
const QUESTION = '누가 밝혔나요'

const room = newsroom()

test('a Korean briefing is written, pictured, commented, submitted and approved without a mouse', async () => {
  test.setTimeout(180_000)
  await uploadPicture(room, 'reporter', 'wharf.png')
  const reporter = await sit('reporter')
  const id = await begin(reporter)
  await writeText(reporter)
  await insertPicture(reporter)
  await commentOn(reporter)
  await putRight(reporter)
  await submit(reporter)
  await expectWritten(id)

  const desk = await sit('editor')
  await settleAndApprove(desk, id)
  for (const { page, faults } of [reporter, desk]) {
    expect(await page.evaluate(() => window.pointed)).toEqual([])
    expect(faults).toEqual([])
  }
})

declare global {
  interface Window {
    /** What a mouse or a finger did on this page. */
    pointed: string[]
  }
}

type Seat = { page: Page; korean: Awaited<ReturnType<typeof koreanKeyboard>>; faults: string[] }

/** A person at the Korean desk, whose pages note every use of a mouse. */
async function sit(who: 'reporter' | 'editor'): Promise<Seat> {
  const page = await room.sit(who, { desk: 'ko' })
  await page.addInitScript(() => {
    window.pointed = []
    const note = ({ type }: Event) => window.pointed.push(type)
    for (const type of ['pointerdown', 'pointermove', 'wheel']) addEventListener(type, note, true)
  })
  await page.goto(`${room.url}/desk`)
  return { page, korean: await koreanKeyboard(page), faults: faultsOf(page) }
}

const textOf = (page: Page) => page.getByRole('textbox', { name: editor.label })
const side = (page: Page) => page.getByRole('region', { name: words.side })

/** Runs the first command that the palette finds for these words. */
async function command({ page, korean }: Seat, name: string): Promise<void> {
  const palette = page.getByRole('dialog', { name: shell.palette.title })
  // The key is heard once the page's scripts run.
  await expect(async () => {
    await page.keyboard.press('Control+k')
    await expect(palette.getByRole('combobox')).toBeFocused({ timeout: 1_000 })
  }).toPass()
  await korean.type(name)
  await expect(palette.getByRole('option').first()).toHaveText(name)
  await page.keyboard.press('Enter')
  await expect(palette).toBeHidden()
}

async function begin(seat: Seat): Promise<string> {
  const { page } = seat
  await command(seat, shell.palette.newPlain)
  await page.waitForURL(/\/desk\/briefings\/[0-9a-f-]+$/)
  await expect(textOf(page)).toHaveAttribute('contenteditable', 'true', { timeout: 15_000 })
  await tabTo(textOf(page))
  await page.keyboard.press('Control+Home')
  return page.url().split('/').at(-1) ?? ''
}

async function writeText({ page, korean }: Seat): Promise<void> {
  const text = textOf(page)
  const press = (key: string) => page.keyboard.press(key)
  await korean.type(TITLE)
  await press('Enter')
  await korean.type('낡은 공정이 다시 바쁘다')
  await press('Alt+F10')
  const keyPoint = page.getByRole('button', { name: editor.toolbar.keyPoint })
  for (let tool = 0; tool < 20 && !(await hasFocus(keyPoint)); tool++) await press('ArrowRight')
  await press('Enter')
  await expect(text).toBeFocused()
  await korean.type('주문이 늘었다')
  await press('Enter')
  await korean.type('사람이 모자란다')
  await press('ArrowDown')
  await korean.type(SENTENCE)
  await press('Enter')
  await page.keyboard.type('## ')
  await korean.type('전망')
  await press('Enter')
  await page.keyboard.type('/')
  await korean.type('번호')
  await expect(page.getByRole('option', { name: menus.items.orderedList.name })).toBeVisible()
  await press('Enter')
  await korean.type('값이 오른다')
  await press('Enter')
  await korean.type('정부 자료')
  await selectBack(page, '자료')
  await press('Control+k')
  await expect(page.getByRole('combobox', { name: menus.link.address })).toBeFocused()
  await page.keyboard.type('https://example.com/')
  await press('Enter')
  await expect(text.getByRole('link')).toHaveText('자료')
  await expect(text).toBeFocused()
  await expect(text.locator('.stet-key-point')).toHaveText(['주문이 늘었다', '사람이 모자란다'])
  await expect(text.locator('h2')).toHaveText('전망')
  await expect(text.locator('ol > li')).toHaveText(['값이 오른다', '정부 자료'])
}

const hasFocus = (control: Locator) => control.evaluate(element => element === document.activeElement)

/** Selects this word, which ends where the caret is, and waits until the editor knows. */
async function selectBack(page: Page, word: string): Promise<void> {
  for (const _ of word) await page.keyboard.press('Shift+ArrowLeft')
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe(word)
  await expect(page.getByRole('toolbar', { name: menus.bubble.label })).toBeVisible()
}

/** A picture of the library that nothing is known of: caption, description and credit are written here. */
async function insertPicture({ page, korean }: Seat): Promise<void> {
  const text = textOf(page)
  await page.keyboard.press('End')
  await expect(page.getByRole('toolbar', { name: menus.bubble.label })).toBeHidden()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('/')
  await korean.type('사진')
  await expect(page.getByRole('option', { name: menus.items.picture.name }).first()).toBeVisible()
  await page.keyboard.press('Enter')
  await chooseWharf(page)
  await expect(page.getByRole('region', { name: pictures.form.heading })).toBeVisible()
  await expect(text).toBeFocused()
  await korean.type('항구의 밤')
  await expect(text.locator('figcaption')).toContainText('항구의 밤')
}

async function commentOn({ page, korean }: Seat): Promise<void> {
  const sentence = textOf(page).locator('> p').filter({ hasText: SELECTED })
  for (let line = 0; line < 20; line++) {
    await page.keyboard.press('ArrowUp')
    const reached = await sentence.evaluate(block => block.contains(getSelection()?.anchorNode ?? null))
    if (reached) break
  }
  await page.keyboard.press('Home')
  for (const _ of `공장은 ${SELECTED}`) await page.keyboard.press('ArrowRight')
  await selectBack(page, SELECTED)
  await page.keyboard.press('Control+Alt+m')
  const box = page.getByRole('textbox', { name: comments.body })
  await expect(box).toBeFocused()
  await korean.type(QUESTION)
  await expect(box).toHaveValue(QUESTION)
  await tabTo(page.getByRole('switch', { name: comments.stops }))
  await page.keyboard.press('Space')
  expect(await problemsOn(page, 'a comment')).toEqual([])
  await tabTo(page.getByRole('button', { name: comments.send, exact: true }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article')).toContainText(QUESTION)
}

/** From each failing check to its place, which is then put right. */
async function putRight(seat: Seat): Promise<void> {
  const { page, korean } = seat
  const listed = side(page).getByRole('listitem')
  await tabTo(page.getByRole('button', { name: workflow.checksFirst(3) }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  // Three that block, and the comment that will stop approval.
  await expect(listed).toHaveCount(4)

  await tabTo(listed.getByRole('button', { name: checks['section-present'] }))
  await page.keyboard.press('Enter')
  const section = side(page).getByRole('combobox', { name: words.fields.section })
  await expect(section).toBeFocused()
  for (let step = 0; step < 9 && (await section.inputValue()) !== 'technology'; step++) {
    await page.keyboard.press('ArrowDown')
  }
  await expect(section).toHaveValue('technology')
  await tabTo(side(page).getByRole('combobox', { name: words.fields.tags }))
  await korean.type('반도체')
  await expect(page.getByRole('option', { name: '반도체', exact: true })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')

  await chooseLead(seat)
  await toCheck(page, 'picture-alt', 2)
  await expect(textOf(page)).toBeFocused()
  const form = page.getByRole('region', { name: pictures.form.heading })
  await tabTo(form.getByRole('textbox', { name: pictures.form.alt }), 'Shift+Tab')
  await korean.type('밤의 항구에 선 배')
  await page.keyboard.press('Tab')
  await toCheck(page, 'picture-credit', 1)
  await expect(textOf(page)).toBeFocused()
  await tabTo(form.getByRole('button', { name: new RegExp(`^${pictures.form.credit}`) }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: pictures.credit.source })).toBeFocused()
  await korean.type('연합뉴스')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('textbox', { name: pictures.credit.text })).toHaveValue('(출처 : 연합뉴스)')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: workflow.checksFirst(1) })).toBeHidden()
  expect(await problemsOn(page, 'ready')).toEqual([])
}

/** The picture of the open library whose name is `wharf…`. */
async function chooseWharf(page: Page): Promise<void> {
  const library = page.getByRole('dialog', { name: pictures.library.picture })
  await expect(library.getByRole('textbox', { name: pictures.library.search })).toBeFocused()
  await page.keyboard.type('wharf')
  await expect(library.getByRole('status')).toHaveText(pictures.library.found(1))
  await page.keyboard.press('Enter')
  await expect(library).toBeHidden()
}

/** A lead picture that nothing is known of, and what the checks ask about it. */
async function chooseLead({ page, korean }: Seat): Promise<void> {
  await tabTo(side(page).getByRole('button', { name: pictures.hero.library }))
  await page.keyboard.press('Enter')
  await chooseWharf(page)
  await toCheck(page, 'picture-alt', 4)
  await expect(side(page).getByRole('textbox', { name: pictures.form.alt })).toBeFocused()
  await korean.type('부두')
  await tabTo(side(page).getByRole('textbox', { name: pictures.credit.source }))
  await korean.type('본지')
  await page.keyboard.press('Tab')
}

async function toCheck(page: Page, check: keyof typeof checks, left: number): Promise<void> {
  await tabTo(page.getByRole('button', { name: workflow.checksFirst(left) }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await tabTo(side(page).getByRole('button', { name: checks[check] }).first())
  await page.keyboard.press('Enter')
}

const stateOf = (page: Page) => page.getByRole('region', { name: workflow.group, exact: true })

async function submit(seat: Seat): Promise<void> {
  await command(seat, workflow.verbs.submit)
  await expect(stateOf(seat.page)).toContainText(common.status.in_review)
}

/** What the API knows of it: the text block by block, its fields, and the thread. */
async function expectWritten(id: string): Promise<void> {
  const desk = room.desk('reporter')
  const { stage, section, tags, hero, document } = await desk.must('GET', `/briefings/${id}?include=document`)
  expect([stage, section.slug, tags.map(({ name }: Json) => name)]).toEqual(['in_review', 'technology', ['반도체']])
  expect([hero.alt, hero.credit.text]).toEqual(['부두', '(출처 : 본지)'])
  expect(document.content.map((block: Json) => `${block.type}: ${wordsOf(block)}`)).toEqual([
    `title: ${TITLE}`,
    'deck: 낡은 공정이 다시 바쁘다',
    'keyPoints: 주문이 늘었다 / 사람이 모자란다',
    `paragraph: ${SENTENCE}`,
    'heading: 전망',
    'orderedList: 값이 오른다 / 정부 자료',
    'figure: 항구의 밤',
    'paragraph: ',
  ])
  const figure = document.content.find(({ type }: Json) => type === 'figure')
  expect([figure.attrs.alt, figure.attrs.credit.text]).toEqual(['밤의 항구에 선 배', '(출처 : 연합뉴스)'])
  expect(JSON.stringify(document)).toContain('"href":"https://example.com/"')
  const threads = await desk.must('GET', `/briefings/${id}/comments`)
  expect(threads).toMatchObject([{ quote: SELECTED, blocking: true, comments: [{ body: QUESTION }], resolved: null }])
}

function wordsOf(node: Json): string {
  if (node.type === 'text') return node.text
  return (node.content ?? []).map(wordsOf).join(node.content?.[0]?.type === 'text' ? '' : ' / ')
}

/** The editor comes from the desk to the briefing, by a key to the comment, settles it and approves. */
async function settleAndApprove(seat: Seat, id: string): Promise<void> {
  const { page } = seat
  await tabTo(page.getByRole('link', { name: TITLE }).first())
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/desk/briefings/${id}`)
  await expect(textOf(page)).toHaveAttribute('contenteditable', 'true', { timeout: 15_000 })
  await tabTo(page.getByRole('button', { name: workflow.checksFirst(1) }))
  await page.keyboard.press('Enter')
  await tabTo(side(page).getByRole('button', { name: checks['comment-open'] }))
  await page.keyboard.press('Enter')
  const thread = page.getByRole('article')
  await expect(thread).toContainText(QUESTION)
  await tabTo(thread.getByRole('button', { name: comments.resolve, exact: true }))
  await page.keyboard.press('Enter')
  await expect(thread).toBeHidden()
  await expect(page.getByRole('button', { name: workflow.checksFirst(1) })).toBeHidden()
  await command(seat, workflow.verbs.approve(1))
  const dialog = page.getByRole('dialog', { name: workflow.review.title(1) })
  await expect(dialog.getByRole('button', { name: workflow.review.approve(1), exact: true })).toBeEnabled()
  expect(await problemsOn(page, 'approval')).toEqual([])
  await tabTo(dialog.getByRole('button', { name: workflow.review.approve(1), exact: true }))
  await page.keyboard.press('Enter')
  await expect(stateOf(page)).toContainText(common.status.approved)
  const desk = room.desk('editor')
  expect((await desk.get(id)).approvedRevision).toBe(1)
  const [settled] = await desk.must('GET', `/briefings/${id}/comments`)
  expect(settled.resolved.by.name).toBe(CAST.editor.name)
}
