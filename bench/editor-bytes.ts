import { gzipSync } from 'node:zlib'
import type { BrowserContext, Page } from 'playwright'
import { printLine } from './table.ts'

/** What only the editor knows of. */
const EDITORS_OWN = 'ProseMirror'
const LATE_MS = 8_000

type Scripts = Map<string, Buffer>

/** How many bytes of script the page of a briefing loads, beyond what the list of briefings does, until its text (`editable`) can be typed in, and how many later; and whether a reader's page has any of the editor. */
export async function editorBytes(
  context: BrowserContext,
  url: string,
  briefing: string,
  editable: string,
): Promise<void> {
  const atRest = (page: Page) => page.waitForLoadState('networkidle')
  const [list] = await scriptsOf(context, `${url}/desk/briefings`, atRest)
  const [first, all] = await scriptsOf(context, briefing, page => page.waitForSelector(editable))
  const [reader] = await scriptsOf(context, `${url}/reader`, atRest)
  const own = bodiesOf(first, list)
  const editor = own.filter(body => body.includes(EDITORS_OWN))
  printLine(
    `scripts that the page of a briefing adds until one can type: ${gzipped(own)} KB gzip; those of the editor: ${gzipped(editor)} KB`,
  )
  printLine(`scripts that it loads afterwards: ${gzipped(bodiesOf(all, new Map([...list, ...first])))} KB gzip`)
  const leaked = [...reader.values()].filter(body => body.includes(EDITORS_OWN)).length
  printLine(`scripts of the reader's page: ${reader.size}, with something of the editor: ${leaked}`)
}

/** The scripts that the page had asked for when `ready` resolved, and those of some seconds more. */
async function scriptsOf(
  context: BrowserContext,
  address: string,
  ready: (page: Page) => Promise<unknown>,
): Promise<[first: Scripts, all: Scripts]> {
  const page = await context.newPage()
  const reading = new Map<string, Promise<Buffer>>()
  page.on('response', response => {
    const { pathname } = new URL(response.url())
    if (pathname.endsWith('.js')) reading.set(pathname, response.body())
  })
  await page.goto(address)
  await ready(page)
  const first = await read(reading)
  await page.waitForTimeout(LATE_MS)
  const all = await read(reading)
  await page.close()
  return [first, all]
}

async function read(reading: Map<string, Promise<Buffer>>): Promise<Scripts> {
  return new Map(await Promise.all([...reading].map(async ([address, body]) => [address, await body] as const)))
}

function bodiesOf(scripts: Scripts, but: Scripts): Buffer[] {
  return [...scripts].filter(([address]) => !but.has(address)).map(([, body]) => body)
}

function gzipped(bodies: Buffer[]): number {
  return Math.round(bodies.reduce((sum, body) => sum + gzipSync(body).length, 0) / 1_000)
}
