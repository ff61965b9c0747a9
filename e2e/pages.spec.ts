import { expect, type Page, test } from 'playwright/test'
import type { Json } from './desk.ts'
import { chooseVerb, stateOf, textOf } from './desk-page.ts'
import { markControls, tabRound, tabTo } from './keyboard.ts'
import { faultsOf, problemsOn } from './look.ts'
import { newsroom, PHONE, WIDE } from './newsroom.ts'
import { publicList } from './public-api.ts'

const SIZES = { desk: WIDE, phone: PHONE }

const room = newsroom()
/** The demo newsroom's briefings by status. */
let byStatus: Map<string, Json>
let welcome: string

test.beforeAll(async () => {
  const { rows } = await room.desk('editor').must('GET', '/briefings?limit=100')
  byStatus = new Map(rows.map((row: Json) => [row.status, row]))
  const newcomer = { email: 'new@demo.stet', name: '새 사람', locale: 'ko', roles: ['reporter'], author: null }
  const { invitationUrl } = await room.desk('admin').must('POST', '/people', newcomer)
  welcome = new URL(invitationUrl).pathname
})

async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(room.url + path)
  // Until its scripts run, a page's buttons are disabled and grey.
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
}

function briefingPath(status: string): string {
  const row = byStatus.get(status)
  if (!row) throw new Error(`The demo has no briefing that is ${status}.`)
  return `/desk/briefings/${row.id}`
}

for (const size of ['desk', 'phone'] as const) {
  test(`public pages and sign-in, ${SIZES[size].width} px`, async () => {
    test.setTimeout(120_000)
    const page = await room.sit(null, { viewport: SIZES[size] })
    const faults = faultsOf(page)
    const problems: string[] = []
    const [live] = await publicList(room.url)
    const withdrawn = byStatus.get('withdrawn')
    const lists = [
      '/reader',
      '/reader?q=%EB%B0%98%EB%8F%84%EC%B2%B4',
      '/reader?section=technology',
      '/reader?tag=nothing',
    ]
    const paths = ['/sign-in', welcome, '/welcome/nothing', ...lists, `/reader/${encodeURIComponent(live.slug)}`]
    for (const path of [...paths, '/reader/nothing', `/reader/${encodeURIComponent(withdrawn.slug)}`, '/nowhere']) {
      await goTo(page, path)
      problems.push(...(await problemsOn(page, path)))
    }
    expect([...problems, ...faults]).toEqual([])
  })

  test(`every page of the desk, ${SIZES[size].width} px`, async () => {
    test.setTimeout(240_000)
    const editor = await room.sit('editor', { viewport: SIZES[size] })
    const admin = await room.sit('admin', { viewport: SIZES[size] })
    const faults = [faultsOf(editor), faultsOf(admin)]
    const problems: string[] = []
    for (const path of ['/desk', '/desk/briefings', '/desk/briefings?stage=spiked', '/desk/briefings/nothing']) {
      await goTo(editor, path)
      problems.push(...(await problemsOn(editor, path)))
    }
    for (const status of byStatus.keys()) {
      await goTo(editor, briefingPath(status))
      await expect(textOf(editor)).toBeVisible({ timeout: 15_000 })
      problems.push(...(await problemsOn(editor, `briefing, ${status}`)))
    }
    await goTo(admin, '/desk/people')
    problems.push(...(await problemsOn(admin, '/desk/people')))
    expect([...problems, ...faults.flat()]).toEqual([])
  })

  test(`dialogs, menus and panels, ${SIZES[size].width} px, and Escape closes them`, async () => {
    test.setTimeout(240_000)
    const editor = await room.sit('editor', { viewport: SIZES[size] })
    const admin = await room.sit('admin', { viewport: SIZES[size] })
    const faults = [faultsOf(editor), faultsOf(admin)]
    const problems: string[] = []
    const look = async (page: Page, name: string, dialog = page.getByRole('dialog', { name })) => {
      await expect(dialog).toBeVisible()
      await page.waitForLoadState('networkidle')
      problems.push(...(await problemsOn(page, name)))
      await page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
      // The focus goes back a moment after the dialog has left.
      const kept = page.waitForFunction(() => document.activeElement !== document.body, undefined, { timeout: 3_000 })
      if (!(await kept.catch(() => null))) problems.push(`${name}: the focus is lost`)
    }
    const press = (name: string | RegExp) => stateOf(editor).getByRole('button', { name }).click()

    await goTo(editor, briefingPath('in_review'))
    await press(/^Approve revision/)
    await look(editor, 'Approve revision', editor.getByRole('dialog', { name: /^Approve revision/ }))
    await chooseVerb(editor, 'Request changes…')
    await look(editor, 'Request changes')
    await goTo(editor, briefingPath('approved'))
    await press(/^Publish revision/)
    await look(editor, 'Publish', editor.getByRole('dialog', { name: /^Publish revision/ }))
    await chooseVerb(editor, 'Schedule…')
    await look(editor, 'Schedule the publication')
    await goTo(editor, briefingPath('published'))
    await chooseVerb(editor, 'Withdraw…')
    await look(editor, 'Withdraw from readers')
    await press('Edit again…')
    await look(editor, 'Edit again')
    if (size === 'phone') await press('Details')
    for (const tab of ['Checks', 'History']) {
      await editor.getByRole('tab', { name: tab }).click()
      await editor.waitForLoadState('networkidle')
      problems.push(...(await problemsOn(editor, tab)))
    }
    await editor
      .getByRole('button', { name: /^Revision 1/ })
      .first()
      .click()
    await look(editor, 'a revision', editor.getByRole('dialog', { name: /revision 1/i }))
    await goTo(editor, '/desk')
    await editor.getByRole('button', { name: 'Search or do…' }).click()
    await look(editor, 'Commands')
    await editor.getByRole('button', { name: 'New briefing' }).click()
    await look(editor, 'New briefing', editor.getByRole('menu'))
    await goTo(admin, '/desk/people')
    await admin.getByRole('button', { name: 'Add person' }).click()
    await look(admin, 'Add a person')
    expect([...problems, ...faults.flat()]).toEqual([])
  })
}

test('the first Tab offers to skip the navigation', async () => {
  const page = await room.sit('editor')
  await goTo(page, '/desk')
  await page.waitForLoadState('networkidle')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('#content') !== null)).toBe(true)
})

for (const [name, path, who] of [
  ['home', () => '/desk', 'reporter'],
  ['a briefing', () => briefingPath('in_review'), 'editor'],
] as const) {
  test(`the Tab key reaches every control of ${name} and never gets stuck`, async () => {
    test.setTimeout(120_000)
    const page = await room.sit(who)
    await goTo(page, path())
    await page.waitForLoadState('networkidle')
    if (name === 'a briefing') await expect(textOf(page)).toHaveAttribute('contenteditable', 'true')
    const controls = await markControls(page)
    const stops = await tabRound(page, Object.keys(controls).length + 40)
    const unreached = Object.entries(controls).filter(([mark]) => !stops.includes(mark))
    expect(unreached.map(([, what]) => what)).toEqual([])
  })
}

test('a briefing is written and submitted without a mouse', async () => {
  test.setTimeout(90_000)
  const page = await room.sit('reporter')
  await goTo(page, '/desk')
  await page.waitForLoadState('networkidle')
  await tabTo(page.getByRole('button', { name: 'New briefing' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: '모닝테크' })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  const chosen = () => page.locator(':focus').textContent()
  for (let step = 0; step < 10 && (await chosen()) !== '모닝테크'; step++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/desk\/briefings\/[0-9a-f-]+$/)
  await expect(textOf(page)).toHaveAttribute('contenteditable', 'true', { timeout: 15_000 })
  await tabTo(textOf(page))
  await page.keyboard.press('Control+Home')
  await page.keyboard.insertText('자판만으로 쓴 글')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('부제 한 줄')
  for (const point of ['첫째', '둘째', '셋째']) {
    await page.keyboard.press('ArrowDown')
    await page.keyboard.insertText(point)
  }
  await expect(textOf(page).locator('.stet-key-point')).toHaveText(['첫째', '둘째', '셋째'])
  await tabTo(page.getByRole('button', { name: /^Submit for review/ }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(stateOf(page)).toContainText('Waiting for an editor')
})

test('readers load no code of the desk', async () => {
  const page = await room.sit(null)
  const foreign: string[] = []
  page.on('response', async response => {
    if (response.request().resourceType() !== 'script') return
    const body = await response.text()
    const name = /mantine|tiptap|prosemirror|hocuspocus/i.exec(body)?.[0]
    if (name) foreign.push(`${response.url()} holds ${name}`)
  })
  const [live] = await publicList(room.url)
  for (const path of ['/reader', `/reader/${encodeURIComponent(live.slug)}`]) {
    await goTo(page, path)
    await page.waitForLoadState('networkidle')
  }
  expect(foreign).toEqual([])
})

test('a newcomer sets a password by the one-time link and signs in', async () => {
  const person = { email: 'second@demo.stet', name: 'Second', locale: 'en', roles: ['reporter'], author: null }
  const { invitationUrl } = await room.desk('admin').must('POST', '/people', person)
  const page = await room.sit(null)
  await goTo(page, new URL(invitationUrl).pathname)
  for (const field of await page.locator('input[type=password]').all()) await field.fill('a long passphrase 99')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Your password is set')).toBeVisible()
  expect(await problemsOn(page, 'the password is set')).toEqual([])
  await page.getByRole('link', { name: 'To sign-in' }).click()
  await page.waitForURL('**/sign-in**')
  await page.waitForLoadState('networkidle')
  await page.getByLabel('E-mail').fill(person.email)
  await page.getByLabel('Password', { exact: true }).fill('a long passphrase 99')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Desk' })).toBeVisible()
})
