import { expect, type Locator, type Page, type Route, test } from 'playwright/test'
import { testPicture } from '#lib/media/test-pictures.ts'
import { documentOf, type Json } from './desk.ts'
import { textOf, untilSaved } from './desk-page.ts'
import { koreanKeyboard } from './ime.ts'
import { tabTo } from './keyboard.ts'
import { newsroom } from './newsroom.ts'
import { uploadPicture } from './upload-picture.ts'

const room = newsroom()

async function start(...paragraphs: string[]): Promise<string> {
  const document = documentOf('사진이 있는 글', ...paragraphs)
  return (await room.desk('reporter').create({ document })).id
}

/** Drops new pictures with these names on the upper edge of a block. */
async function dropOn(page: Page, block: Locator, ...names: string[]): Promise<void> {
  const files = await Promise.all(
    names.map(async (name, nth) => ({
      name,
      bytes: (await testPicture('png', { width: 96, height: 64, seed: nth + 1 })).toString('base64'),
    })),
  )
  const dataTransfer = await page.evaluateHandle(given => {
    const data = new DataTransfer()
    for (const { name, bytes } of given) {
      const raw = Uint8Array.from(atob(bytes), letter => letter.charCodeAt(0))
      data.items.add(new File([raw], name, { type: 'image/png' }))
    }
    return data
  }, files)
  const box = await block.boundingBox()
  if (!box) throw new Error('The block is not on the page.')
  const at = { dataTransfer, clientX: box.x + 20, clientY: box.y + 2, bubbles: true, cancelable: true }
  await block.dispatchEvent('dragover', at)
  await expect(textOf(page).locator('.stet-picture-line')).toHaveCount(1)
  await block.dispatchEvent('drop', at)
}

/** What stands in the body, block by block: words, or `[file name: caption]`. */
async function bodyOf(id: string): Promise<string[]> {
  const desk = room.desk('reporter')
  const { document } = await desk.must('GET', `/briefings/${id}?include=document`)
  const said = (node: Json): string => node.text ?? (node.content ?? []).map(said).join('')
  const one = async (node: Json): Promise<string> => {
    if (node.type === 'gallery') return `(${(await Promise.all(node.content.map(one))).join(' ')})`
    if (node.type !== 'figure') return said(node)
    const { filename } = await desk.must('GET', `/media/${node.attrs.mediaId}`)
    return `[${filename}: ${said(node)}]`
  }
  return Promise.all(document.content.slice(3).map(one))
}

test('pictures land in order where they were dropped, while a colleague writes above', async () => {
  const id = await start('첫 문단', '둘째 문단')
  const [page, colleague] = [await room.open('reporter', id), await room.open('reporter', id)]
  let release = () => {}
  const held = new Promise<void>(resolve => {
    release = resolve
  })
  let failures = 1
  await page.route('**/api/desk/media', async (route: Route) => {
    const body = route.request().postDataBuffer()?.toString('latin1') ?? ''
    // The one that will be stopped never gets an answer.
    if (body.includes('"c.png"')) return
    if (body.includes('"a.png"')) await held
    if (body.includes('"b.png"') && failures-- > 0) return route.abort()
    return route.continue()
  })
  await dropOn(page, textOf(page).getByText('둘째 문단'), 'a.png', 'b.png', 'c.png')
  const waiting = (name: string) => page.getByRole('group', { name: `Upload: ${name}` })
  await expect(waiting('b.png').getByRole('alert')).toContainText('The server does not answer')
  await waiting('c.png').getByRole('button', { name: 'Stop: c.png' }).click()
  await expect(waiting('c.png')).toHaveCount(0)
  await colleague.bringToFront()
  await textOf(colleague).getByText('첫 문단').click()
  await colleague.keyboard.press('Home')
  await colleague.keyboard.type('새 문단')
  await colleague.keyboard.press('Enter')
  await expect(textOf(page)).toContainText('새 문단')
  await expect(textOf(colleague).locator('.stet-upload, .stet-figure')).toHaveCount(0)
  await page.bringToFront()
  await waiting('b.png').getByRole('button', { name: 'Try again: b.png' }).click()
  await expect(waiting('b.png')).toHaveCount(0)
  release()
  await expect(waiting('a.png')).toHaveCount(0)
  const figures = textOf(page).locator('.stet-figure')
  await expect(figures).toHaveCount(2)
  await figures.first().locator('.stet-caption').click()
  await (await koreanKeyboard(page)).type('공장의 밤')
  await untilSaved(page)
  await expect.poll(() => bodyOf(id)).toEqual(['새 문단', '첫 문단', '[a.png: 공장의 밤]', '[b.png: ]', '둘째 문단'])
  await expect(textOf(colleague).locator('.stet-figure')).toHaveCount(2)
  // A press on a picture chooses it, and its form is there.
  await textOf(page).getByText('둘째 문단').click()
  const form = page.getByRole('region', { name: 'Picture' })
  await expect(form).toBeHidden()
  await figures.last().locator('img').click()
  await expect(form.getByRole('button', { name: /^Credit/ })).toBeVisible()
  await page.getByRole('button', { name: 'Make one gallery' }).click()
  await expect.poll(() => bodyOf(id)).toEqual(['새 문단', '첫 문단', '([a.png: 공장의 밤] [b.png: ])', '둘째 문단'])
  await page.getByRole('button', { name: 'Undo', exact: true }).filter({ hasText: 'Undo' }).click()
  await expect.poll(() => bodyOf(id)).toHaveLength(5)
})

test('a picture of the library with its words and credit, by keyboard alone', async () => {
  const id = await start('문단')
  const page = await room.open('reporter', id)
  await uploadPicture(room, 'reporter', 'wharf-by-night.png')
  await expect(async () => {
    await textOf(page).focus()
    await page.keyboard.press('Control+End')
    expect(await page.evaluate(() => getSelection()?.anchorNode?.textContent)).toBe('문단')
  }).toPass()
  await page.keyboard.press('Enter')
  await page.keyboard.type('/picture')
  await page.keyboard.press('Enter')
  const library = page.getByRole('dialog', { name: 'Add a picture' })
  await expect(library.getByRole('textbox', { name: 'Search the library' })).toBeFocused()
  await page.keyboard.type('wharf')
  await expect(library.getByRole('status')).toHaveText('1 picture')
  await page.keyboard.press('Enter')
  await expect(library).toBeHidden()
  await expect.poll(() => page.evaluate(isInCaption)).toBe(true)
  await (await koreanKeyboard(page)).type('항구')
  await expect(textOf(page).locator('.stet-caption')).toHaveText('항구')
  const form = page.getByRole('region', { name: 'Picture' })
  const alt = form.getByRole('textbox', { name: 'Alt text' })
  await expect(alt).toBeVisible()
  await tabTo(alt, 'Shift+Tab')
  await page.keyboard.type('Ships at night')
  await page.keyboard.press('Tab')
  await expect(textOf(page).locator('.stet-missing')).toHaveText(['Credit missing'])
  await expect(form.getByRole('button', { name: /^Credit/ })).toBeFocused()
  await page.keyboard.press('Enter')
  const source = page.getByRole('textbox', { name: 'Source' })
  await expect(source).toBeFocused()
  await page.keyboard.type('shutterstock')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('이서')
  await expect(page.getByRole('listbox').getByRole('option', { name: '이서연' })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'As printed' })).toHaveValue('(출처 : shutterstock, 이서연 편집)')
  await page.keyboard.press('Escape')
  await expect(textOf(page).locator('.stet-figure-facts')).toHaveText('(출처 : shutterstock, 이서연 편집)')
  await untilSaved(page)
  const { document } = await room.desk('reporter').must('GET', `/briefings/${id}?include=document`)
  const figure = document.content.find(({ type }: Json) => type === 'figure')
  expect(figure.attrs.alt).toBe('Ships at night')
  expect(figure.attrs.credit).toEqual({
    text: '(출처 : shutterstock, 이서연 편집)',
    source: 'shutterstock',
    editedBy: ['이서연'],
  })
})

function isInCaption(): boolean {
  const node = getSelection()?.anchorNode
  const element = node instanceof Element ? node : node?.parentElement
  return element?.closest('.stet-caption') != null
}
