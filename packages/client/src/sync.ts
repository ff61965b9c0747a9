import type { CallOptions, Request } from './request.ts'
import type { Briefing } from './types.ts'

export type SyncOptions = CallOptions & {
  /** Where the last sync ended; without it everything public comes first. */
  token?: string
}

/** `seq` grows with every public change; live events and webhooks carry the same number. */
export type SyncChange =
  | { seq: number; op: 'upsert'; type: 'briefing'; id: string; revision: number; data: Briefing }
  | { seq: number; op: 'delete'; type: 'briefing'; id: string; reason: 'withdrawn' | 'killed'; at: string }

/**
 * Changes to apply in order, to be gone through once. `token` is where to go on: it moves when all changes of a page have
 * been taken, so it may be stored at any time.
 */
export type Sync = AsyncIterable<SyncChange> & { readonly token: string | null }

type SyncPage = { items: SyncChange[]; nextPageToken?: string; nextSyncToken?: string }

/** The public set, or what changed in it since `token`. Throws `StetProblem` `gone` when the token is too old: start again without one. */
export function sync(request: Request, { token, signal }: SyncOptions = {}): Sync {
  const at: { token: string | null; done: boolean } = { token: token ?? null, done: false }
  return {
    get token() {
      return at.token
    },
    async *[Symbol.asyncIterator]() {
      while (!at.done) {
        const query = at.token === null ? { initial: true } : { token: at.token }
        const { body } = await request.json('/sync', query, { signal })
        const { items, nextPageToken, nextSyncToken } = body as SyncPage
        yield* items
        at.done = nextPageToken === undefined
        at.token = nextPageToken ?? nextSyncToken ?? null
      }
    },
  }
}
