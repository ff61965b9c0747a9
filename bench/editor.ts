import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright'
import { CHROMIUM_FLAGS, findChromium } from '../.ci/chromium.ts'
import { deskOf } from '../e2e/desk.ts'
import { editorBytes } from './editor-bytes.ts'
import { keyToPaint, placeCaret, typeOn, watchKeys } from './keys.ts'
import { longText } from './long-text.ts'
import { start } from './start.ts'
import { printLine } from './table.ts'

const WORDS = 10_000
const ROUNDS = 3
const KEYS = 150
const OPENINGS = 5
/** Without them a frame comes each 16.7 ms, and waiting for it is all that is measured. */
const NO_WAIT = ['--disable-frame-rate-limit', '--disable-gpu-vsync']
const TEXT = '[role=textbox][contenteditable=true]'

/** Measures typing in a long briefing that two colleagues write in too, beside ProseMirror alone with the same text, and how long the page takes to open. */
export async function editor(): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'stet-bench-'))
  const env = { STET_DATA: folder, DATABASE_URL: '', BENCH_DOCUMENT: path.join(folder, 'document.json') }
  const text = longText(WORDS)
  writeFileSync(env.BENCH_DOCUMENT, JSON.stringify(text))
  const newsroom = path.join(import.meta.dirname, 'stale-newsroom.ts')
  const cookie = execFileSync(process.execPath, [newsroom], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  }).trim()
  const [stet, bare] = [await start(['bench/whole-server.ts'], env), await start(['bench/bare-editor-server.ts'], env)]
  const browser = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: [...CHROMIUM_FLAGS, ...NO_WAIT],
  })
  try {
    const session = cookie.split('=')[1] ?? ''
    const desk = deskOf(stet.url, session)
    const { id } = await desk.create({})
    await desk.write(id, text)
    const address = `${stet.url}/desk/briefings/${id}`
    const open = async () => {
      const context = await contextOf(browser, stet.url, session)
      return { context, ...(await opened(context, address)) }
    }
    console.log(`\nEditor, ${WORDS.toLocaleString('en')} Korean words`)
    await typing(browser, bare.url, await open(), [await open(), await open()])
    await opening(open)
    await editorBytes(await contextOf(browser, stet.url, session), stet.url, address, TEXT)
  } finally {
    await browser.close()
    await stet.stop()
    await bare.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

type Opened = { context: BrowserContext; page: Page; ms: number }

async function contextOf(browser: Browser, url: string, session: string): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  await context.addCookies([{ name: 'stet.session', value: session, url }])
  return context
}

/** Until the text can be typed in. */
async function opened(context: BrowserContext, address: string): Promise<{ page: Page; ms: number }> {
  const page = await context.newPage()
  const began = performance.now()
  await page.goto(address, { waitUntil: 'commit' })
  await page.waitForSelector(TEXT)
  return { page, ms: performance.now() - began }
}

async function typing(browser: Browser, bareUrl: string, { page }: Opened, others: Opened[]): Promise<void> {
  const bare = (await opened(await browser.newContext({ viewport: { width: 1440, height: 900 } }), bareUrl)).page
  await Promise.all([page, bare].map(watchKeys))
  const stops = await Promise.all(others.map((other, i) => typeOn(other.page, 40 + i * 30)))
  const times = { stet: [] as number[], bare: [] as number[] }
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, on] of [
      ['stet', page],
      ['bare', bare],
    ] as const) {
      await placeCaret(on, 100)
      times[name].push(...(await keyToPaint(on, KEYS)))
    }
  }
  await Promise.all(stops.map(stop => stop()))
  for (const [name, all] of Object.entries(times)) {
    printLine(`key to paint, ${name}: p50 ${at(all, 0.5)} ms, p95 ${at(all, 0.95)} ms, p99 ${at(all, 0.99)} ms`)
  }
  printLine(
    `p95 is ${(Number(at(times.stet, 0.95)) / Number(at(times.bare, 0.95))).toFixed(2)} × that of ProseMirror alone`,
  )
}

async function opening(open: () => Promise<Opened>): Promise<void> {
  const times: number[] = []
  for (let n = 0; n < OPENINGS; n++) {
    const { context, ms } = await open()
    times.push(ms)
    await context.close()
  }
  printLine(`opening: p50 ${at(times, 0.5)} ms, longest ${at(times, 1)} ms, with an empty browser cache`)
}

function at(times: number[], share: number): string {
  const sorted = [...times].sort((a, b) => a - b)
  return (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1)
}
