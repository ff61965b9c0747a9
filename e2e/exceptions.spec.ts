import { expect, type Locator, type Page, test } from 'playwright/test'
import { CAST, type CastName } from '#db/seed/cast.ts'
import { messages } from '#messages/messages.ts'
import { documentOf, type Json } from './desk.ts'
import { chooseVerb, minuteInSeoul, stateOf, textOf } from './desk-page.ts'
import { faultsOf, problemsOn } from './look.ts'
import { newsroom, PHONE, type Seat } from './newsroom.ts'
import { publicItem } from './public-api.ts'

const TITLE = '댐이 무너졌다는 첫 소식'
const TEXT = '상류의 두 마을이 대피했다.'
const NOTICE = '확인되지 않은 소식이어서 삭제했습니다. 독자께 사과드립니다.'
const DAY_S = 86_400

const room = newsroom()

/** A person at the desk, whose page notes what goes wrong on it. */
async function sit(who: CastName, seat?: Seat) {
  const page = await room.sit(who, { timezoneId: 'America/Los_Angeles', reducedMotion: 'no-preference', ...seat })
  return { page, faults: faultsOf(page) }
}

async function openBriefing(page: Page, id: string): Promise<void> {
  await page.goto(`${room.url}/desk/briefings/${id}`)
  await expect(textOf(page)).toBeVisible({ timeout: 15_000 })
  await page.waitForLoadState('networkidle')
}

/** The dialog of this name, once it is there and without a fault that a person with a disability would meet. */
async function dialogOf(page: Page, name: string | RegExp): Promise<Locator> {
  const dialog = page.getByRole('dialog', { name })
  await expect(dialog).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(await problemsOn(page, String(name))).toEqual([])
  return dialog
}

async function press(dialog: Locator, name: string): Promise<void> {
  await dialog.getByRole('button', { name, exact: true }).click()
  await expect(dialog).toBeHidden()
}

const gone = async (id: string) => {
  const response = await fetch(`${room.url}/api/v1/briefings/${id}`)
  return { status: response.status, problem: (await response.json()) as Json }
}

test('breaking news without approval, its review, its end, and its way back by two people', async () => {
  test.setTimeout(180_000)
  const [chief, editor, admin] = [await sit('chief'), await sit('editor'), await sit('admin')]
  const reporter = room.desk('reporter')
  const { id } = await reporter.create({ section: 'technology', document: documentOf(TITLE, TEXT) })
  await breakGlass(chief.page, id)
  await confirmReview(editor.page, chief.page, id)
  await kill(chief.page, id)
  await askBack(chief.page)
  await agree(admin.page)
  const back = await reporter.get(id)
  expect([back.visibility, back.stage]).toEqual(['withdrawn', 'draft'])
  expect((await gone(id)).problem.notice).toBeUndefined()
  await openBriefing(chief.page, id)
  await expect(stateOf(chief.page)).toContainText('Withdrawn: readers do not see it.')
  await expect(textOf(chief.page)).toHaveAttribute('contenteditable', 'true', { timeout: 15_000 })
  expect([chief, editor, admin].flatMap(({ faults }) => faults)).toEqual([])
})

/** A draft that nobody approved goes to readers; the page says so until someone else has looked. */
async function breakGlass(page: Page, id: string): Promise<void> {
  await openBriefing(page, id)
  await chooseVerb(page, 'Publish without approval…')
  const dialog = await dialogOf(page, 'Publish without approval')
  await expect(dialog).toContainText('Nobody has approved this text.')
  await dialog.getByRole('button', { name: 'Publish now, without approval' }).click()
  await expect(dialog.getByText('Write the reason.')).toBeVisible()
  expect((await publicItem(room.url, id)).status).toBe(404)
  await dialog.getByRole('textbox', { name: /^Why can it not wait/ }).fill('댐이 무너졌다.')
  await press(dialog, 'Publish now, without approval')
  await expect(notice(page)).toContainText(/A review is due by .* Seoul, in (59|60) min\./)
  await expect(notice(page)).toContainText('someone else must approve')
  expect(await problemsOn(page, 'the review is due')).toEqual([])
  const { item } = await publicItem(room.url, id)
  expect(item.body.text).toContain(TEXT)
  await page.goto(`${room.url}/reader/${encodeURIComponent(item.slug)}`)
  await expect(page.getByRole('heading', { name: TITLE, level: 1 })).toBeVisible()
}

function notice(page: Page): Locator {
  return page.getByRole('region', { name: 'Published without approval.' })
}

/** An editor finds it first of all on the desk, reads it, and stands behind it: the notice goes, for everyone. */
async function confirmReview(editor: Page, chief: Page, id: string): Promise<void> {
  await editor.goto(`${room.url}/desk`)
  await editor.getByRole('region', { name: 'Reviews due' }).getByRole('link', { name: TITLE }).click()
  await notice(editor).getByRole('button', { name: 'Confirm the review…' }).click({ timeout: 15_000 })
  const dialog = await dialogOf(editor, 'Review revision 1 after publication')
  await expect(dialog).toContainText(TEXT)
  await press(dialog, 'Confirm the review')
  await expect(notice(editor)).toBeHidden()
  await openBriefing(chief, id)
  await expect(notice(chief)).toBeHidden()
  await editor.goto(`${room.url}/desk`)
  await expect(editor.getByRole('heading', { name: 'Desk' })).toBeVisible()
  await expect(editor.getByRole('region', { name: 'Reviews due' })).toBeHidden()
}

/** Only the typed title lets it be killed; then readers and programs get the notice and nothing else. */
async function kill(page: Page, id: string): Promise<void> {
  const { slug } = (await publicItem(room.url, id)).item
  await chooseVerb(page, 'Kill…')
  const dialog = await dialogOf(page, 'Kill this briefing')
  const button = dialog.getByRole('button', { name: 'Kill for everyone' })
  const title = dialog.getByRole('textbox', { name: new RegExp(`type the title: ${TITLE}`) })
  await title.fill(TITLE.slice(0, 5))
  await expect(dialog.getByText('Not the title yet.')).toBeVisible()
  await expect(button).toBeDisabled()
  await title.fill(TITLE)
  await expect(dialog.getByText('This is the title.')).toBeVisible()
  await button.click()
  await expect(dialog.getByText('Write what readers shall read there.')).toBeVisible()
  await dialog.getByRole('textbox', { name: /^Reason/ }).fill('취재원이 거짓이라고 밝혔다.')
  await dialog.getByRole('textbox', { name: /^Public notice/ }).fill(NOTICE)
  await press(dialog, 'Kill for everyone')
  await expect(page.getByRole('region', { name: 'Killed', exact: true })).toContainText(NOTICE)
  await expect(textOf(page)).toHaveAttribute('contenteditable', 'false', { timeout: 15_000 })
  await expect(page.getByRole('button', { name: 'More actions' })).toBeHidden()
  expect(await problemsOn(page, 'killed')).toEqual([])
  const { status, problem } = await gone(id)
  expect([status, problem.notice]).toEqual([410, NOTICE])
  expect(JSON.stringify(problem)).not.toContain(TEXT)
  const reader = await page.context().newPage()
  const answer = await reader.goto(`${room.url}/reader/${encodeURIComponent(slug)}`)
  expect(answer?.status()).toBe(410)
  await expect(reader.getByRole('heading', { name: messages.en.reader.goneTitle })).toBeVisible()
  await expect(reader.getByText(NOTICE)).toBeVisible()
  await expect(reader.getByText(TEXT)).toHaveCount(0)
  await reader.close()
}

async function askBack(page: Page): Promise<void> {
  await stateOf(page).getByRole('button', { name: 'Ask to bring it back…' }).click()
  const dialog = await dialogOf(page, 'Ask to bring it back')
  await expect(dialog).toContainText('a second editor-in-chief or an administrator has to agree')
  await dialog.getByRole('textbox', { name: /^Why should it come back/ }).fill('소식이 사실로 밝혀졌다.')
  await press(dialog, 'Ask for a second person')
  const killed = page.getByRole('region', { name: 'Killed', exact: true })
  await expect(killed).toContainText('A second editor-in-chief or an administrator has to agree.')
  await expect(killed.getByRole('button', { name: 'Take the request back' })).toBeVisible()
  await expect(stateOf(page).getByRole('button', { name: /bring it back/i })).toBeHidden()
}

/** The administrator, who sees no briefing, finds the request on the desk. */
async function agree(page: Page): Promise<void> {
  await page.goto(`${room.url}/desk`)
  const requests = page.getByRole('region', { name: 'Asked to bring back' })
  await expect(requests).toContainText('소식이 사실로 밝혀졌다.')
  expect(await problemsOn(page, 'a request on the desk')).toEqual([])
  await requests.getByRole('button', { name: `Decide… ${TITLE}` }).click()
  const dialog = await dialogOf(page, 'Bring a killed briefing back?')
  await expect(dialog).toContainText(NOTICE)
  await press(dialog, `Bring it back with ${CAST.chief.name}`)
  await expect(requests).toContainText('Nobody asks for your word now.')
}

test('an embargo holds a schedule and a publication until a chief lifts it with a reason', async () => {
  test.setTimeout(120_000)
  const [editor, chief] = [await sit('editor'), await sit('chief')]
  const desk = room.desk('editor')
  const submitted = await room.desk('reporter').create({
    section: 'technology',
    document: documentOf('자정에 풀리는 보고서', '정부가 내일 발표한다.'),
  })
  const { id } = await desk.approve(await room.desk('reporter').submit(submitted))
  await desk.schedule(id, new Date(Date.now() + 3_600_000))

  await openBriefing(editor.page, id)
  const { date, time } = minuteInSeoul(DAY_S)
  await chooseVerb(editor.page, 'Set an embargo…')
  await editor.page.getByLabel('Date').fill(date)
  await editor.page.getByLabel('Time', { exact: true }).fill(time)
  const dialog = await dialogOf(editor.page, 'Set an embargo')
  await expect(dialog).toContainText(new RegExp(`Nothing of it is public before .* ${time} Seoul \\(.* Los Angeles\\)`))
  await expect(dialog).toContainText('The schedule of revision 1')
  await dialog.getByRole('button', { name: new RegExp(`^Embargo until .* ${time} Seoul$`) }).click()
  await expect(dialog).toBeHidden()
  const embargo = editor.page.getByRole('region', { name: 'Embargoed', exact: true })
  await expect(embargo).toContainText(new RegExp(`Embargoed until .* ${time} Seoul \\(.* Los Angeles\\)`))
  await expect(embargo.getByRole('button', { name: 'Lift…' })).toBeHidden()
  await expect(editor.page.getByRole('region', { name: 'Scheduled', exact: true })).toContainText('Held')
  expect(await problemsOn(editor.page, 'embargoed')).toEqual([])
  await editor.page.getByRole('button', { name: 'More actions' }).click()
  const publish = editor.page.getByRole('menuitem', { name: /^Publish revision 1 now/ })
  await expect(publish).toContainText('The embargo has not passed.')
  await expect(publish).toHaveAttribute('aria-disabled', 'true')
  const refused = await desk.publish(id).catch(error => error)
  expect([refused.status, refused.problem.reason]).toEqual([422, 'embargo'])
  expect((await publicItem(room.url, id)).status).toBe(404)

  await openBriefing(chief.page, id)
  await chief.page
    .getByRole('region', { name: 'Embargoed', exact: true })
    .getByRole('button', { name: 'Lift…' })
    .click()
  const lift = await dialogOf(chief.page, 'Lift the embargo')
  await lift.getByRole('button', { name: 'Lift the embargo now' }).click()
  await expect(lift.getByText('Write the reason.')).toBeVisible()
  await lift.getByRole('textbox', { name: /^Why is it lifted/ }).fill('정부가 발표를 앞당겼다.')
  await press(lift, 'Lift the embargo now')
  await expect(chief.page.getByRole('region', { name: 'Embargoed', exact: true })).toBeHidden()
  await stateOf(chief.page).getByRole('button', { name: 'Publish revision 1 now…' }).click()
  await press(await dialogOf(chief.page, 'Publish revision 1 now'), 'Publish now')
  expect((await publicItem(room.url, id)).status).toBe(200)
  expect([editor, chief].flatMap(({ faults }) => faults)).toEqual([])
})

test('every dialog and notice of it in Korean, 390 px, and Escape closes them', async () => {
  test.setTimeout(180_000)
  const { workflow, exceptions, common } = messages.ko
  const [reporter, desk] = [room.desk('reporter'), room.desk('chief')]
  const write = (title: string) => reporter.create({ section: 'technology', document: documentOf(title, TEXT) })
  const { page, faults } = await sit('chief', { viewport: PHONE, desk: 'ko' })
  const open = async (id: string) => {
    await page.goto(`${room.url}/desk/briefings/${id}`)
    await page.waitForLoadState('networkidle')
  }
  const look = async (verb: string, title: string) => {
    await page.getByRole('button', { name: workflow.more }).click()
    await page.getByRole('menuitem', { name: verb }).click()
    const dialog = await dialogOf(page, title)
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('button', { name: workflow.more })).toBeFocused()
  }

  const draft = await write('엠바고 아래의 초안')
  await open(draft.id)
  await look(workflow.verbs.breakGlass, exceptions.breakGlass.title)
  await look(workflow.verbs.setEmbargo, exceptions.embargo.title)
  await desk.step('PUT', draft.id, '/embargo', { until: new Date(Date.now() + DAY_S * 1_000).toISOString() })
  await open(draft.id)
  await look(workflow.verbs.liftEmbargo, exceptions.embargo.liftTitle)
  await look(workflow.verbs.lengthenEmbargo, exceptions.embargo.longerTitle)
  expect(await problemsOn(page, 'embargoed')).toEqual([])

  const live = await desk.step('PUT', await write('급히 나간 글'), '/emergency-publication', { reason: '속보' })
  await open(live.id)
  await expect(page.getByRole('region', { name: exceptions.postReview.strip })).toBeVisible()
  expect(await problemsOn(page, 'a review is due')).toEqual([])
  await look(workflow.verbs.kill, exceptions.kill.title)
  const input = { confirmation: live.title, reason: '거짓', notice: NOTICE }
  await desk.step('PUT', live.id, '/kill', input)
  await open(live.id)
  await expect(page.getByRole('region', { name: common.status.killed, exact: true })).toContainText(NOTICE)
  await page.getByRole('button', { name: workflow.verbs.reinstate }).click()
  const ask = await dialogOf(page, exceptions.reinstate.title)
  await page.keyboard.press('Escape')
  await expect(ask).toBeHidden()
  expect(faults).toEqual([])
})
