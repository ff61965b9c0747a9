import { gzipSync } from 'node:zlib'
import type { BrowserContext } from 'playwright'
import { printLine } from './table.ts'

/** What only the editor knows of. */
const EDITORS_OWN = 'ProseMirror'

/** How many bytes of script the page of a briefing loads that the list of briefings does not, and whether a reader's page has any of the editor. */
export async function editorBytes(context: BrowserContext, url: string, briefing: string): Promise<void> {
  const [list, page, reader] = [
    await scriptsOf(context, `${url}/desk/briefings`),
    await scriptsOf(context, briefing),
    await scriptsOf(context, `${url}/reader`),
  ]
  const own = [...page].filter(([address]) => !list.has(address)).map(([, body]) => body)
  const editor = own.filter(body => body.includes(EDITORS_OWN))
  printLine(
    `scripts that the page of a briefing adds: ${gzipped(own)} KB gzip; those of the editor: ${gzipped(editor)} KB`,
  )
  const leaked = [...reader.values()].filter(body => body.includes(EDITORS_OWN)).length
  printLine(`scripts of the reader's page: ${reader.size}, with something of the editor: ${leaked}`)
}

async function scriptsOf(context: BrowserContext, address: string): Promise<Map<string, Buffer>> {
  const page = await context.newPage()
  const scripts = new Map<string, Buffer>()
  const reading: Promise<unknown>[] = []
  page.on('response', response => {
    const { pathname } = new URL(response.url())
    if (pathname.endsWith('.js')) reading.push(response.body().then(body => scripts.set(pathname, body)))
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  await Promise.all(reading)
  await page.close()
  return scripts
}

function gzipped(bodies: Buffer[]): number {
  return Math.round(bodies.reduce((sum, body) => sum + gzipSync(body).length, 0) / 1_000)
}
