import path from 'node:path'
import { expect, test } from 'playwright/test'
import { Webhook } from 'standardwebhooks'
import { type CodeBlock, codeBlocks } from '#lib/http/docs/code-blocks.ts'
import { publicList } from './public-api.ts'
import { installClient, type Project } from './quick-start-install.ts'
import { ROOT, type RunningServer, startServer } from './start-server.ts'

const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
let server: RunningServer
let project: Project

test.beforeAll(async () => {
  test.setTimeout(180_000)
  server = await startServer({ entry: 'e2e/api-server.ts' })
  project = await installClient()
})
test.afterAll(async () => {
  project?.remove()
  await server?.stop()
})

/** The blocks of a page of `docs/`, asking the server of this test. */
function blocksOf(page: string): CodeBlock[] {
  return codeBlocks(path.join(ROOT, 'docs', page)).map(block => ({
    ...block,
    code: block.code.replaceAll('http://localhost:3000', server.url),
  }))
}

test('every language of a block is one that is tested here or needs no test', () => {
  const languages = ['quick-start.md', 'api.md'].flatMap(page => blocksOf(page).map(({ language }) => language))
  expect([...new Set(languages)].sort()).toEqual(['astro', 'js', 'sh', 'text', 'ts'])
})

test('curl', async () => {
  const [read, conditional] = blocksOf('quick-start.md').filter(({ language }) => language === 'sh')
  const printed = await project.run('sh', '-ec', read?.code ?? '')
  const answers = printed.match(/\{"data":\[.*?\],"page":.*?"links":\{.*?\}\}/g) ?? []
  const [list, found] = answers.map(answer => JSON.parse(answer))
  expect(list.data).toHaveLength(3)
  expect(Object.keys(list.data[0]).sort()).toEqual(['publishedAt', 'slug', 'title'])
  expect(found.data.length).toBeGreaterThan(0)
  expect((await project.run('sh', '-ec', conditional?.code ?? '')).trim()).toBe('304')
})

test('plain fetch', async () => {
  const [block] = blocksOf('quick-start.md').filter(({ language }) => language === 'js')
  project.write('plain.js', block?.code ?? '')
  const [newest] = await publicList(server.url, 'section=technology&limit=1')
  expect(await project.run(process.execPath, 'plain.js')).toContain(`${newest.publishedAt} ${newest.title}`)
})

test('the typed client, Next and Astro: types and what they do', async () => {
  test.setTimeout(120_000)
  const blocks = ['quick-start.md', 'api.md'].flatMap(blocksOf).filter(({ language }) => language === 'ts')
  const scripts: string[] = []
  for (const [index, { file, code }] of blocks.entries()) {
    if (!file && !code.includes('export ')) scripts.push(`block-${index}.ts`)
    project.write(file ?? `block-${index}.ts`, code)
  }
  project.write('use.ts', use(server.url))
  await project.run(process.execPath, path.join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', '.')

  const printed = await Promise.all(scripts.map(file => project.run(process.execPath, file)))
  const all = await publicList(server.url)
  expect(printed).toHaveLength(2)
  for (const { slug, title } of all) expect(printed[0]).toContain(`${slug} ${title}`)
  expect(printed[0]).toContain('not-found')
  expect(printed[1]).toMatch(new RegExp(`^${all.length} briefings; go on from \\S{10,}`))

  const said = JSON.parse((await project.run(process.execPath, 'use.ts')).split('\n').at(-2) ?? '')
  const [newest] = await publicList(server.url, 'limit=1&fields=title,body.html')
  expect(said).toMatchObject({
    found: { title: newest.title, html: newest.body.html },
    nothing: null,
    verified: 204,
    forged: 400,
  })
  expect(said.paths).toBe((await publicList(server.url, 'locale=ko&limit=100')).length)
})

/** What a framework would do with the modules of the quick-start. */
function use(url: string): string {
  const payload = JSON.stringify({ type: 'cache.invalidate', timestamp: '', data: { tags: ['list:briefings'] } })
  const now = new Date()
  const headers = {
    'webhook-id': 'msg_1',
    'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
    'webhook-signature': new Webhook(SECRET).sign('msg_1', now, payload),
  }
  return `
process.env.STET_URL = '${url}'
process.env.STET_WEBHOOK_SECRET = '${SECRET}'
const [{ getStaticPaths }, { pageData }, { POST }] = await Promise.all([import('./astro.ts'), import('./page-data.ts'), import('./route.ts')])
const { data } = await (await fetch('${url}/api/v1/briefings?limit=1')).json() as { data: { slug: string }[] }
const post = async (body: string) => (await POST(new Request('http://localhost/', { method: 'POST', body, headers: ${JSON.stringify(headers)} }))).status
const payload = ${JSON.stringify(payload)}
console.log(JSON.stringify({
  paths: (await getStaticPaths()).length,
  found: await pageData(data[0]?.slug ?? ''),
  nothing: await pageData('nothing-here'),
  verified: await post(payload),
  forged: await post(payload + ' '),
}))
`
}
