import { type Tx, tables } from '#db/store.ts'
import { now } from '#lib/kernel/clock.ts'
import { env } from '#lib/kernel/env.ts'
import { hashToken, newToken } from '#lib/kernel/ids.ts'

const LIFE_MINUTES = { invite: 72 * 60, reset: 60, first_admin: 24 * 60 }

/** Makes a one-time token and gives the address that carries it; only its hash is stored. Without a person it makes the first administrator. */
export async function issueToken(tx: Tx, purpose: keyof typeof LIFE_MINUTES, personId: string | null): Promise<string> {
  const token = newToken()
  const at = now()
  const expiresAt = new Date(at.getTime() + LIFE_MINUTES[purpose] * 60_000)
  await tx.insert(tables.tokens).values({ hash: hashToken(token), purpose, personId, createdAt: at, expiresAt })
  return `${env().url}/welcome/${token}`
}
