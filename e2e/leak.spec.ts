import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'playwright/test'
import { type Desk, deskOf, documentOf, type Json } from './desk.ts'
import { apiAddresses, pageAddresses } from './leak-addresses.ts'
import { type Fetch, fetchOf, leaksOf } from './leak-fetch.ts'
import { type Hidden, hideSecrets } from './leak-newsroom.ts'
import { LeakScan } from './leak-scan.ts'
import { type Sessions, sessionsFor } from './people.ts'
import { randomOf } from './random.ts'
import { type RunningServer, startServer } from './start-server.ts'

const AT_ONCE = 6
/** Of the addresses of each kind, each key asks for so many, the next key for the next ones: all have been asked without a key. */
const OF_EACH_KIND = 8

let server: RunningServer
let sessions: Sessions
let hidden: Hidden
let fetch: Fetch
let stopFetching: () => void
const scan = new LeakScan()

test.beforeAll(async () => {
  test.setTimeout(300_000)
  server = await startServer()
  sessions = await sessionsFor(server)
  ;({ fetch, stop: stopFetching } = fetchOf(server.url))
  const random = randomOf()
  const letters = Array.from({ length: 8 }, () => String.fromCharCode(97 + Math.floor(random.between(0, 26))))
  const sentinel = `q${letters.join('')}x`
  console.log(`leak: STET_SEED=${random.seed}, the word is ${sentinel}`)
  hidden = await hideSecrets(server.url, sessions, sentinel)
  scan.add(...hidden.secrets, { what: 'the word itself', text: sentinel })
})
test.afterAll(async () => {
  stopFetching?.()
  await server?.stop()
})

test('nothing that is not public stands in any public byte', async () => {
  test.setTimeout(300_000)
  const live = await listenTo('/api/v1/live')
  const work = keepWorking(deskOf(server.url, sessions.reporter), deskOf(server.url, sessions.editor))
  const { keys, words, sentinel, pictures } = hidden
  const document = JSON.parse(bodyOf((await fetch('/api/v1/openapi.json')).text))
  const given = { known: words, asked: [sentinel, sentinel.slice(0, 4), sentinel.slice(0, 2), '반도체', 'the', '가'] }
  const api = apiAddresses(document, given)
  const pages = pageAddresses(given)
  const leaks = await look([...api, ...pages], fetch)
  const asked: Record<string, number> = { none: api.length + pages.length }
  const { delivery, preview, management } = keys
  const classes = Object.entries({ delivery, preview, management, wrong: `stp_${'A'.repeat(43)}` })
  for (const [turn, [name, key]] of classes.entries()) {
    const some = someOfEachKind(api, turn)
    asked[name] = some.length
    const headers = { authorization: `Bearer ${key}` }
    const withKey: Fetch = address => fetch(address, headers)
    leaks.push(...(await look(some, withKey)).map(leak => `with a ${name} key: ${leak}`))
  }
  leaks.push(...(await everyPage('/api/v1/sync?initial=true')), ...(await everyPage('/api/v1/briefings?limit=5')))
  for (const address of pictures) {
    const { status } = await fetch(address)
    if (status !== 404) leaks.push(`${address}: a picture that is not public answers ${status}`)
  }
  await work.stop()
  leaks.push(...scan.find(live.text()).map(what => `/api/v1/live: ${what}`))
  expect(live.text()).toContain('event: change')
  live.stop()
  console.log(
    `leak: ${hidden.secrets.length} secrets in ${Object.entries(asked)
      .map(([name, count]) => `${count} addresses (key: ${name})`)
      .join(', ')}`,
  )
  expect(leaks.slice(0, 40)).toEqual([])
})

test('the search for leaks finds what is there', async () => {
  const editor = deskOf(server.url, sessions.editor)
  const { keys, approved } = hidden
  const cookie = { cookie: `stet.session=${sessions.editor}` }
  const working = await fetch(`/api/desk/briefings/${approved}?include=document`, cookie)
  for (const what of ['internal note, approved', 'paragraph, approved', 'alt, approved']) {
    expect(scan.find(working.text)).toContain(what)
  }
  const draft = await fetch('/api/v1/briefings?perspective=draft&limit=100', {
    authorization: `Bearer ${keys.preview}`,
  })
  expect(scan.find(draft.text)).toContain('title, approved')
  expect(scan.find((await fetch('/api/v1/briefings?limit=100')).text)).toEqual([])

  const live = await listenTo('/api/v1/live')
  const { slug } = await editor.publish(approved)
  const exits: Record<string, string> = {
    [`/api/v1/briefings/${approved}`]: 'paragraph, approved',
    [`/api/v1/briefings/by-slug/${slug}`]: 'quotation, approved',
    '/api/v1/briefings': 'title, approved',
    [`/api/v1/search?q=${hidden.sentinel}`]: 'title, approved',
    '/api/v1/feeds/briefings.json': 'paragraph, approved',
    '/api/v1/feeds/briefings.rss': 'paragraph, approved',
    '/api/v1/feeds/briefings.atom': 'paragraph, approved',
    '/api/v1/feeds/ninjs.json': 'paragraph, approved',
    '/api/v1/feeds/news-sitemap.xml': 'title, approved',
    '/reader': 'title, approved',
    [`/reader/${slug}`]: 'paragraph, approved',
  }
  for (const [address, what] of Object.entries(exits)) {
    const found = scan.find((await fetch(address)).text)
    expect(found, address).toContain(what)
    expect(found, address).not.toContain('internal note, approved')
    expect(found, address).not.toContain('note of an approval, approved')
  }
  await expect.poll(() => live.text()).toContain(`briefing:${approved}`)
  live.stop()
})

/** Some addresses of each kind, others at each turn while there are more. */
function someOfEachKind(addresses: string[], turn: number): string[] {
  const kinds = new Map<string, string[]>()
  for (const address of addresses) {
    const kind = kindOf(address)
    kinds.set(kind, [...(kinds.get(kind) ?? []), address])
  }
  return [...kinds.values()]
    .flatMap(all => {
      const first = turn * OF_EACH_KIND
      return Array.from({ length: Math.min(OF_EACH_KIND, all.length) }, (_, n) => all[(first + n) % all.length] ?? [])
    })
    .flat()
}

/** The path without what it names, and what is asked of it. */
function kindOf(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://any')
  const place = pathname.replace(/^(\/api\/v1\/(?:briefings\/by-slug|briefings|authors))\/[^/]+/, '$1/*')
  return `${place}?${[...searchParams.keys()]}`
}

/** The leaks of all these addresses, some asked at once. */
async function look(addresses: string[], fetch: Fetch): Promise<string[]> {
  const secrets = [...hidden.secrets.map(({ text }) => text), hidden.sentinel, hidden.sentinel.slice(0, 4)]
  const leaks: string[] = []
  let next = 0
  const work = async () => {
    for (let address = addresses[next++]; address !== undefined; address = addresses[next++]) {
      leaks.push(...(await leaksOf(address, fetch, { scan, secrets })))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return leaks
}

/** Follows a list or a sync to its end. */
async function everyPage(first: string): Promise<string[]> {
  const leaks: string[] = []
  for (let address: string | null = first; address; ) {
    const { text } = await fetch(address)
    leaks.push(...scan.find(text).map(what => `${address}: ${what}`))
    const { links, nextPageToken } = JSON.parse(bodyOf(text))
    const token: string | null = nextPageToken ? `/api/v1/sync?token=${nextPageToken}` : null
    address = links?.next ? links.next.slice(server.url.length) : token
  }
  return leaks
}

/** Drafts are written in and others are published all the while. */
function keepWorking(reporter: Desk, editor: Desk): { stop: () => Promise<void> } {
  let going = true
  const work = async () => {
    const { id } = await reporter.create({ section: 'technology' })
    for (let round = 0; going; round++) {
      const text = `${hidden.sentinel}w${round}`
      hidden.secrets.push({ what: `written meanwhile, ${round}`, text })
      scan.add({ what: `written meanwhile, ${round}`, text })
      await reporter.write(id, documentOf(text, `${text} ${'글 '.repeat(20)}`))
      await reporter.step('PATCH', id, '', { seo: { description: text } })
      const fields = { section: 'technology', document: documentOf(`공개 ${round}`, '글 '.repeat(20)) }
      const open: Json = await editor.approve(await reporter.submit(await reporter.create(fields)))
      await editor.publish(open)
      await sleep(500)
    }
  }
  const working = work()
  return {
    stop: async () => {
      going = false
      await working
    },
  }
}

async function listenTo(address: string): Promise<{ text: () => string; stop: () => void }> {
  const ending = new AbortController()
  const response = await globalThis.fetch(server.url + address, { signal: ending.signal })
  const parts = [JSON.stringify([...response.headers])]
  const read = async () => {
    const reader = response.body?.getReader()
    const decoder = new TextDecoder()
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      parts.push(decoder.decode(part.value, { stream: true }))
    }
  }
  const reading = read().catch(error => {
    if (!ending.signal.aborted) throw error
  })
  void reading
  return { text: () => parts.join(''), stop: () => ending.abort() }
}

function bodyOf(text: string): string {
  return text.slice(text.indexOf('\n\n') + 2)
}
