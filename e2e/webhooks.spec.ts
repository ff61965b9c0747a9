import { expect, type Page, test } from 'playwright/test'
import { type Receiver, startReceiver, verified } from '#lib/webhooks/test-receiver.ts'
import { messages } from '#messages/messages.ts'
import { documentOf } from './desk.ts'
import { faultsOf, problemsOn } from './look.ts'
import { newsroom, PHONE, WIDE } from './newsroom.ts'

const SIZES = { desk: WIDE, phone: PHONE }

// Later stories look at what the first one left.
test.describe.configure({ mode: 'serial' })
test.use({ actionTimeout: 15_000 })

let receiver: Receiver
const room = newsroom(async () => {
  receiver = await startReceiver()
  return { STET_OUTBOUND_HOSTS: receiver.host }
})
test.afterAll(() => receiver?.close())

async function publish(title: string): Promise<string> {
  const [reporter, editor] = [room.desk('reporter'), room.desk('editor')]
  const { id } = await reporter.create({ section: 'technology', document: documentOf(title, '본문입니다.') })
  await reporter.submit(id)
  await editor.approve(id)
  await editor.publish(id)
  return id
}

async function addEndpoint(page: Page): Promise<string> {
  await page.goto(`${room.url}/desk/webhooks`)
  await expect(page.getByText('A webhook calls an address of yours')).toBeVisible()
  await page.getByRole('button', { name: 'Add webhook' }).click()
  await page.getByLabel('Name').fill('Front end')
  await page.getByLabel('Address').fill('http://127.0.0.1:1/')
  await page.getByRole('button', { name: 'Add and show the secret' }).click()
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('must begin with https://')
  await page.getByLabel('Address').fill(receiver.url)
  await page.getByRole('button', { name: 'Add and show the secret' }).click()
  const secret = await page.getByRole('textbox', { name: 'The secret of Front end' }).inputValue()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  expect(secret).toMatch(/^whsec_/)
  expect(await page.content()).not.toContain(secret)
  return secret
}

test('a publish is told, signed, shown, tried again and sent again by hand', async () => {
  test.setTimeout(120_000)
  const page = await room.sit('admin')
  const secret = await addEndpoint(page)
  const faults = faultsOf(page)
  const id = await publish('웹훅이 알리는 소식')
  await expect.poll(() => receiver.calls.length).toBe(1)
  const [call] = receiver.calls
  if (!call) throw new Error('the call is there')
  expect(verified(secret, call)).toMatchObject({ type: 'briefing.published', data: { id } })
  const item = await fetch(String(verified(secret, call).data.url))
  expect((await item.json()).data.title).toBe('웹훅이 알리는 소식')

  await page.getByRole('link', { name: 'Front end' }).click()
  const log = page.getByRole('list', { name: 'Delivery log' })
  const arrived = log.getByRole('button', { name: /briefing\.published.*Arrived.*Answered 204/ })
  await arrived.click()
  await expect(log.getByRole('region', { name: 'Payload' })).toContainText(id)
  await expect(log.getByRole('region', { name: 'Headers' })).toContainText('webhook-id')
  await expect(log).not.toContainText('v1,')
  await arrived.click()

  let broken = true
  receiver.answer((_, __, res) => void res.writeHead(broken ? 503 : 204, { 'retry-after': '240' }).end('busy'))
  await publish('먼저 실패하는 소식')
  const failing = log.getByRole('button', { name: /briefing\.published.*Waiting.*Answered 503.*Next attempt/ })
  await failing.click({ timeout: 15_000 })
  await expect(log.getByRole('region', { name: 'Answer, Attempt 1' })).toContainText('busy')
  await expect(page.getByText('Every call has failed since')).toBeVisible({ timeout: 15_000 })
  broken = false
  await log.getByRole('button', { name: 'Send again' }).click()
  await expect(failing).toBeHidden({ timeout: 15_000 })
  await expect(log.getByRole('button', { name: /Arrived.*Answered 204/ })).toHaveCount(2)
  const ids = receiver.calls.slice(1).map(({ headers }) => headers['webhook-id'])
  expect(new Set(ids).size, 'the same message has the same id').toBe(1)
  expect(receiver.calls.slice(1).every(one => verified(secret, one))).toBe(true)

  await page.getByRole('button', { name: 'Send a test' }).click()
  await expect(log.getByRole('button', { name: /webhook\.test.*Arrived/ })).toBeVisible({ timeout: 15_000 })
  receiver.answer((_, __, res) => void res.writeHead(410).end())
  await page.getByRole('button', { name: 'Send a test' }).click()
  await expect(page.getByRole('status')).toContainText('it answered 410', { timeout: 15_000 })
  // Nobody looks at that page every day: the desk says so too.
  await page.goto(`${room.url}/desk`)
  const silent = page.getByRole('list', { name: messages.en.home.groups.silentWebhooks })
  await expect(silent.getByRole('link')).toContainText('it answered 410')
  expect(await problemsOn(page, 'home with a silent webhook')).toEqual([])
  expect(faults).toEqual([])
})

for (const size of ['desk', 'phone'] as const) {
  test(`the pages of webhooks, ${SIZES[size].width} px, in both languages`, async () => {
    test.setTimeout(180_000)
    const problems: string[] = []
    for (const locale of ['en', 'ko'] as const) {
      const page = await room.sit('admin', { viewport: SIZES[size], desk: locale })
      const faults = faultsOf(page)
      const look = async (name: string) => {
        await page.waitForLoadState('networkidle')
        problems.push(...(await problemsOn(page, `${name}, ${locale}`)))
        await keepPicture(page, `${name}-${size}-${locale}`)
      }
      await page.goto(`${room.url}/desk/webhooks`)
      await look('webhooks')
      await page.getByRole('button', { name: locale === 'en' ? 'Add webhook' : '웹훅 추가' }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await look('add')
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
      await page.getByRole('link', { name: 'Front end' }).click()
      await expect(page.getByRole('heading', { level: 1, name: /Front end/ })).toBeVisible()
      await page.locator('li > button[aria-expanded]').first().click()
      await expect(page.locator('section[aria-label]').first()).toBeVisible()
      await look('log')
      problems.push(...faults)
      await page.context().close()
    }
    expect(problems).toEqual([])
  })
}

/** Keeps both themes as pictures when `STET_PICTURES` names a folder. */
async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env.STET_PICTURES
  if (!folder) return
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.screenshot({ path: `${folder}/${name}-${colorScheme}.png`, fullPage: true })
  }
}
