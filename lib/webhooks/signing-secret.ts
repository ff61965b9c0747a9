import { randomBytes } from 'node:crypto'
import { now } from '#lib/kernel/clock.ts'
import { openSecret, sealSecret } from './sealed-secret.ts'

/** How long the secret before the last rotation goes on signing, in milliseconds. */
export const OVERLAP_MS = 24 * 3_600_000

export type StoredSecret = { sealed: string; createdAt: string; expiresAt: string | null }

/** A new signing secret of 256 bits in the form of Standard Webhooks, with what is stored of it. */
export function newSigningSecret(webhookId: string): { secret: string; stored: StoredSecret } {
  const secret = `whsec_${randomBytes(32).toString('base64')}`
  return { secret, stored: { sealed: sealSecret(secret, webhookId), createdAt: now().toISOString(), expiresAt: null } }
}

/** The stored secrets after a rotation: the new one first, the one before for 24 more hours, older ones gone. */
export function rotated(stored: StoredSecret[], fresh: StoredSecret): StoredSecret[] {
  const [before] = stored
  const expiresAt = new Date(now().getTime() + OVERLAP_MS).toISOString()
  return [fresh, ...(before ? [{ ...before, expiresAt }] : [])]
}

/** The secrets that sign now, newest first. Throws when one cannot be opened. */
export function signingSecrets(stored: StoredSecret[], webhookId: string): string[] {
  return stored.filter(isValid).map(({ sealed }) => openSecret(sealed, webhookId))
}

/** Until when an older secret signs beside the newest one; null when none does. */
export function oldSecretUntil(stored: StoredSecret[]): string | null {
  return stored.find(secret => secret.expiresAt !== null && isValid(secret))?.expiresAt ?? null
}

function isValid({ expiresAt }: StoredSecret): boolean {
  return expiresAt === null || new Date(expiresAt) > now()
}
