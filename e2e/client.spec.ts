import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { expect, test } from 'playwright/test'
import { deskOf } from './desk.ts'
import { faultsOf, problemsOn } from './look.ts'
import { sessionsFor, signInAs } from './people.ts'
import { publicList } from './public-api.ts'
import { installClient, type Project } from './quick-start-install.ts'
import { type RunningServer, startServer } from './start-server.ts'

/** What axe finds in the viewer of the API pages that no style of ours can mend. */
const VIEWERS_OWN = /nested-interactive|scrollable-region-focusable|select-name/

let server: RunningServer
let project: Project
let site: Server
let siteUrl: string

test.beforeAll(async () => {
  test.setTimeout(180_000)
  server = await startServer({ entry: 'e2e/api-server.ts' })
  project = await installClient()
  const dist = path.join(project.folder, 'node_modules/@stet/client/dist')
  site = createServer((req, res) => {
    const script = /^\/client\/([\w-]+\.js)$/.exec(req.url ?? '')?.[1]
    res.setHeader('content-type', script ? 'text/javascript' : 'text/html')
    res.end(script ? readFileSync(path.join(dist, script)) : '<!doctype html><title>A front end</title>')
  })
  await new Promise<void>(resolve => site.listen(0, '127.0.0.1', resolve))
  siteUrl = `http://127.0.0.1:${(site.address() as AddressInfo).port}`
})
test.afterAll(async () => {
  site?.closeAllConnections()
  site?.close()
  project?.remove()
  await server?.stop()
})

test('a front end of another origin lists, iterates, searches and syncs', async ({ page }) => {
  const faults = faultsOf(page)
  await page.goto(siteUrl)
  const got = await page.evaluate(async url => {
    const { createStet } = await import('/client/index.js' as string)
    const stet = createStet({ url })
    const { items, next } = await stet.briefings.list({ limit: 2 })
    const all: string[] = []
    for await (const { id } of stet.briefings.all({ limit: 2, fields: ['id'] })) all.push(id)
    const synced: string[] = []
    for await (const { id } of stet.sync()) synced.push(id)
    const { briefing, moved } = await stet.briefings.bySlug(items[0].slug)
    const hits = (await stet.search('반도체')).items
    const refused = await stet.briefings.get('nothing').catch((error: { code: string }) => error.code)
    return { first: items.length, next, all, synced, html: briefing.body.html, moved, hits: hits.length, refused }
  }, server.url)
  const ids = (await publicList(server.url)).map(({ id }) => id)
  expect(got.all).toEqual(ids)
  expect(got.synced.sort()).toEqual(ids.sort())
  expect(got).toMatchObject({ first: 2, next: expect.any(String), moved: false, refused: 'not-found' })
  expect(got.html).toContain('<p')
  expect(got.hits).toBeGreaterThan(0)
  // The browser itself reports the 404 that was asked for.
  expect(faults.filter(fault => !fault.includes('404'))).toEqual([])
})

test('it hears of a publication, also after it was away', async ({ page, context }) => {
  test.setTimeout(90_000)
  const { editor } = await sessionsFor(server)
  const desk = deskOf(server.url, editor)
  const [live] = await publicList(server.url)
  await page.goto(siteUrl)
  await page.evaluate(async url => {
    const heard = globalThis as unknown as { tags: string[]; open: boolean }
    Object.assign(heard, { tags: [], open: false })
    const { createStet } = await import('/client/index.js' as string)
    const follow = async () => {
      const stet = createStet({
        url,
        fetch: async (...call: Parameters<typeof fetch>) => {
          const answer = await fetch(...call)
          heard.open = true
          return answer
        },
      })
      for await (const { tags } of stet.live()) heard.tags.push(...tags)
    }
    void follow()
  }, server.url)
  const heard = () => page.evaluate(() => (globalThis as unknown as { tags: string[] }).tags)
  await expect.poll(() => page.evaluate(() => (globalThis as unknown as { open: boolean }).open)).toBe(true)
  const withdrawn = await desk.withdraw(live.id)
  await expect.poll(heard, { timeout: 5_000 }).toContain(`briefing:${live.id}`)

  const count = (await heard()).length
  await server.kill9()
  await server.restart()
  await desk.publish(withdrawn.id)
  await expect.poll(async () => (await heard()).length, { timeout: 40_000 }).toBeGreaterThan(count)
  await context.close()
})

for (const [width, colorScheme] of [
  [390, 'dark'],
  [1280, 'light'],
] as const) {
  test(`the API pages, ${width} px`, async ({ browser }) => {
    test.setTimeout(90_000)
    const { editor } = await sessionsFor(server)
    const context = await browser.newContext({ viewport: { width, height: 844 }, colorScheme })
    const page = await context.newPage()
    const faults = faultsOf(page)
    const foreign: string[] = []
    page.on('request', request => {
      if (!request.url().startsWith(server.url) && !request.url().startsWith('data:')) foreign.push(request.url())
    })
    await page.goto(`${server.url}/api/v1/docs`)
    await page
      .getByRole('button', { name: /\/api\/v1\/briefings Public/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Try it out' }).click()
    await page.getByRole('button', { name: 'Execute' }).click()
    await expect(page.locator('.live-responses-table .response-col_status').last()).toContainText('200')
    const problems = await problemsOn(page, 'delivery')
    await signInAs(context, server, editor)
    await page.goto(`${server.url}/api/desk/docs`)
    await expect(page.getByRole('heading', { name: /Stet desk API/ })).toBeVisible()
    await page.locator('.opblock').first().waitFor()
    problems.push(...(await problemsOn(page, 'desk')))
    expect(problems.filter(problem => !VIEWERS_OWN.test(problem))).toEqual([])
    // Only the pages' own server has the icon.
    expect(faults.filter(fault => !fault.includes('404'))).toEqual([])
    expect(foreign).toEqual([])
    await context.close()
  })
}
