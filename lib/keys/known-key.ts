import { isNull } from 'drizzle-orm'
import { read, store, tables } from '#db/store.ts'
import type { Store } from '#db/store-types.ts'
import { now } from '#lib/kernel/clock.ts'
import { hashToken } from '#lib/kernel/ids.ts'
import { shared } from '#lib/kernel/shared.ts'
import type { KeyKind, Scope } from './policy.ts'

/** A key that may be used, as the requests that bring it need it. */
export type KnownKey = { id: string; kind: KeyKind; name: string; scopes: readonly Scope[]; expiresAt: Date | null }

type Keys = { opened: Promise<Store>; store: Store; token: number; byHash: Map<string, KnownKey> }

const SHAPE = /^st[pvm]_[\w-]{43}$/

const held = shared('known-keys', () => ({
  keys: null as Keys | null,
  looking: null as { opened: Promise<Store>; token: number; done: Promise<Keys> } | null,
}))

/**
 * The key that this secret is; null when it is unknown, expired or revoked. Answered from memory as long as nothing was
 * committed anywhere since: a revocation in any process acts on the next request.
 */
export async function knownKey(secret: string): Promise<KnownKey | null> {
  if (!SHAPE.test(secret)) return null
  return usable((await currentKeys()).byHash.get(hashToken(secret)))
}

/** The same without waiting, for a request just read from its socket; undefined when something was committed since the last look, and `knownKey` must find out. */
export function knownKeyNow(secret: string): KnownKey | null | undefined {
  if (!SHAPE.test(secret)) return null
  const { keys } = held
  if (!keys || keys.opened !== store() || keys.store.tokenOfTurn() !== keys.token) return undefined
  return usable(keys.byHash.get(hashToken(secret)))
}

/** The same by the key's id. */
export async function knownKeyById(id: string): Promise<KnownKey | null> {
  const { byHash } = await currentKeys()
  return usable([...byHash.values()].find(key => key.id === id))
}

function usable(key: KnownKey | undefined): KnownKey | null {
  return key && (key.expiresAt === null || key.expiresAt > now()) ? key : null
}

/** Who saw the same token may share one look at the table: a later token means a commit that the look may have missed. */
async function currentKeys(): Promise<Keys> {
  const opened = store()
  const open = await opened
  const token = open.token()
  if (held.keys?.opened === opened && held.keys.token === token) return held.keys
  if (held.looking?.opened !== opened || held.looking.token !== token) {
    held.looking = { opened, token, done: look(opened, open, token) }
  }
  const { looking } = held
  try {
    held.keys = await looking.done
    return held.keys
  } finally {
    if (held.looking === looking) held.looking = null
  }
}

async function look(opened: Promise<Store>, open: Store, token: number): Promise<Keys> {
  const { apiKeys } = tables
  const rows = await (await read()).select().from(apiKeys).where(isNull(apiKeys.revokedAt))
  const byHash = new Map(
    rows.map(({ hash, id, kind, name, scopes, expiresAt }) => [
      hash,
      { id, kind, name, scopes: scopes as Scope[], expiresAt },
    ]),
  )
  return { opened, store: open, token, byHash }
}
