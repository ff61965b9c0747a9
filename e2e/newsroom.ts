import { type Browser, type BrowserContext, type BrowserContextOptions, expect, type Page, test } from 'playwright/test'
import type { CastName } from '#db/seed/cast.ts'
import { type Desk, deskOf } from './desk.ts'
import { textOf } from './desk-page.ts'
import { type Sessions, sessionsFor, signInAs } from './people.ts'
import { type RunningServer, startServer } from './start-server.ts'

export const WIDE = { width: 1440, height: 900 }
export const PHONE = { width: 390, height: 844 }
export const TOUCHED = { viewport: PHONE, hasTouch: true, isMobile: true }

/** What a browser says of itself, and the language of the desk in it. */
export type Seat = BrowserContextOptions & { desk?: 'en' | 'ko' }

/**
 * The newsroom of one file of tests: a server of its own with the demo people, there before the first test and gone
 * after the last. Who was seated in a test leaves when it ends. `settings` are asked for when the server starts.
 */
export function newsroom(settings: () => Promise<Record<string, string>> = async () => ({})): Newsroom {
  const room = new Newsroom()
  test.beforeAll(async ({ browser }) => {
    // The pages may have to be built first.
    test.setTimeout(300_000)
    await room.start(browser, await settings())
  })
  test.afterEach(() => room.empty())
  test.afterAll(() => room.server?.stop())
  return room
}

export class Newsroom {
  server!: RunningServer
  #sessions!: Sessions
  #browser!: Browser
  readonly #seats: BrowserContext[] = []

  get url(): string {
    return this.server.url
  }

  async start(browser: Browser, env: Record<string, string>): Promise<void> {
    this.#browser = browser
    this.server = await startServer({ env })
    this.#sessions = await sessionsFor(this.server)
  }

  async empty(): Promise<void> {
    await Promise.all(this.#seats.splice(0).map(seat => seat.close()))
  }

  /** The desk API as this person uses it. */
  desk(who: CastName): Desk {
    return deskOf(this.url, this.#sessions[who])
  }

  /** The headers with which this person's desk asks the API. */
  headers(who: CastName): Record<string, string> {
    return { cookie: `stet.session=${this.#sessions[who]}`, origin: this.url }
  }

  /** A browser of this person, or of a stranger. */
  async seat(who: CastName | null, { desk, ...options }: Seat = {}): Promise<BrowserContext> {
    const usual = { viewport: WIDE, locale: 'en-US', reducedMotion: 'reduce' as const }
    const seat = await this.#browser.newContext({ ...usual, ...options })
    this.#seats.push(seat)
    if (who) await this.signIn(seat, who, desk)
    return seat
  }

  async signIn(seat: BrowserContext, who: CastName, desk?: 'en' | 'ko'): Promise<void> {
    await signInAs(seat, this.server, this.#sessions[who], desk)
  }

  /** An empty page of this person, or of a stranger. */
  async sit(who: CastName | null, options?: Seat): Promise<Page> {
    return (await this.seat(who, options)).newPage()
  }

  /** A page of this person with the briefing, once its text may be written in. */
  async open(who: CastName, id: string, options?: Seat): Promise<Page> {
    return this.openAt(await this.seat(who, options), id)
  }

  /** A page of this person with the briefing, once its text is there to read. */
  async look(who: CastName, id: string, options?: Seat): Promise<Page> {
    const page = await this.sit(who, options)
    await page.goto(`${this.url}/desk/briefings/${id}`)
    await expect(textOf(page)).toBeVisible({ timeout: 15_000 })
    return page
  }

  /** One more page at a seat with the briefing, once its text may be written in. */
  async openAt(seat: BrowserContext, id: string): Promise<Page> {
    const page = await seat.newPage()
    await page.goto(`${this.url}/desk/briefings/${id}`)
    await expect(textOf(page)).toHaveAttribute('contenteditable', 'true', { timeout: 15_000 })
    return page
  }
}
