import { type ClientRequest, get } from 'node:http'

type Entry = { seq: number; op: 'upsert' | 'delete'; id: string; revision?: number; data?: unknown; reason?: string }
type Page = { items: Entry[]; nextPageToken?: string; nextSyncToken?: string }

/** A client that keeps a copy of the public set by `/sync`: all it must keep over a restart is the set and one token. */
export class Follower {
  readonly url: string
  /** Revision and item text by id. */
  readonly set = new Map<string, { revision: number; text: string }>()
  /** What it asks with next; null before its first answer. */
  token: string | null = null
  pages = 0

  constructor(url: string) {
    this.url = url
  }

  /** Asks until it has everything. `dies(page)` ends it between getting that page and keeping it, as a crash would; gives whether it got to the end. */
  async pass(dies: (page: number) => boolean = () => false, url = this.url): Promise<boolean> {
    for (;;) {
      const query = this.token === null ? 'initial=true' : `token=${this.token}`
      const response = await fetch(`${url}/api/v1/sync?${query}`)
      if (response.status !== 200) throw new Error(`sync answered ${response.status}: ${await response.text()}`)
      const page = (await response.json()) as Page
      if (dies(this.pages++)) return false
      this.#keep(page)
      if (page.nextSyncToken) return true
    }
  }

  #keep({ items, nextPageToken, nextSyncToken }: Page) {
    for (const { op, id, revision = 0, data } of items) {
      if (op === 'upsert') this.set.set(id, { revision, text: JSON.stringify(data) })
      else this.set.delete(id)
    }
    this.token = nextPageToken ?? nextSyncToken ?? null
  }
}

export type LiveEvent = { id: number; event: string; tags: string[] }

/** A client of `/live` that comes back with `Last-Event-ID`, as browsers do. `events` are all that it ever got, over its connections. */
export class Listener {
  readonly events: LiveEvent[] = []
  lastId: string | null = null
  status = 0
  #request: ClientRequest | null = null
  #onEvent: (event: LiveEvent) => void

  constructor(onEvent: (event: LiveEvent) => void = () => undefined) {
    this.#onEvent = onEvent
  }

  /** Connects; resolves when the first bytes are there. */
  open(url: string, headers: Record<string, string> = {}): Promise<void> {
    return new Promise((resolve, reject) => {
      const resume = this.lastId === null ? {} : { 'last-event-id': this.lastId }
      const request = get(`${url}/api/v1/live`, { headers: { ...resume, ...headers }, agent: false }, response => {
        this.status = response.statusCode ?? 0
        let text = ''
        response.setEncoding('utf8').on('data', (chunk: string) => {
          const blocks = (text + chunk).split('\n\n')
          text = blocks.pop() ?? ''
          for (const block of blocks) this.#take(block)
          resolve()
        })
        response.on('end', resolve)
      })
      request.on('error', error => {
        if (this.#request === request) reject(error)
      })
      this.#request = request
    })
  }

  close(): void {
    const request = this.#request
    this.#request = null
    request?.destroy()
  }

  #take(block: string) {
    const lines = block.split('\n').map(line => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)])
    const fields = Object.fromEntries(lines)
    if (fields.id !== undefined) this.lastId = fields.id
    if (fields.data === undefined) return
    const event = { id: Number(fields.id), event: fields.event ?? '', tags: JSON.parse(fields.data).tags }
    this.events.push(event)
    this.#onEvent(event)
  }
}
