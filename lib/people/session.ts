import { createHash } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { read, signal, tables, transaction } from '#db/store.ts'
import { recordEvent } from '#lib/audit/record-event.ts'
import { type Actor, mintActor } from '#lib/kernel/actor.ts'
import { now } from '#lib/kernel/clock.ts'
import { env } from '#lib/kernel/env.ts'
import { hashToken, newToken } from '#lib/kernel/ids.ts'
import { spareWrite } from '#lib/kernel/spare-write.ts'

const HOUR = 3_600_000
const IDLE = 12 * HOUR
const ABSOLUTE = 7 * 24 * HOUR
const SEEN_EVERY = HOUR / 12

export const anonymous: Actor = mintActor({ kind: 'anonymous' })

/** The session cookie's name. `__Host-` needs https, which plain localhost does not have. */
export function sessionCookieName(): string {
  return env().secure ? '__Host-stet.session' : 'stet.session'
}

/** Starts a session and gives its random value for the cookie; only the hash is stored. Counts of wrong tries start anew. */
export async function createSession(personId: string, account: string): Promise<string> {
  const token = newToken()
  const at = now()
  await transaction(async tx => {
    const row = {
      idHash: hashToken(token),
      personId,
      createdAt: at,
      seenAt: at,
      expiresAt: new Date(at.getTime() + ABSOLUTE),
    }
    await tx.insert(tables.sessions).values(row)
    const key = createHash('sha256').update(`sign-in account:${account}`).digest('hex')
    await tx.delete(tables.tries).where(eq(tables.tries.key, key))
    await recordEvent(tx, mintActor({ kind: 'system', reason: 'sign-in' }), {
      event: 'session.started',
      subject: personId,
    })
  })
  return token
}

/** The person behind a session cookie, as the database has them now; null when the session has ended or they are disabled. */
export async function actorOfSession(token: string): Promise<Actor | null> {
  return actorOfSessionHash(hashToken(token))
}

/** As `actorOfSession`, by the stored hash. With `touches: false` the look does not count as the person's being there, so that it keeps no idle session alive. */
export async function actorOfSessionHash(idHash: string, { touches = true } = {}): Promise<Actor | null> {
  const reader = await read()
  const { sessions, people, personRoles } = tables
  const [row] = await reader
    .select()
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(and(eq(sessions.idHash, idHash), isNull(sessions.revokedAt), isNull(people.disabledAt)))
  if (!row) return null
  const at = now().getTime()
  const { seenAt, expiresAt } = row.sessions
  if (at >= expiresAt.getTime() || at >= seenAt.getTime() + IDLE) return null
  if (touches && at >= seenAt.getTime() + SEEN_EVERY) await spareWrite('the time of a visit', () => touch(idHash))
  const roles = await reader
    .select({ role: personRoles.role })
    .from(personRoles)
    .where(eq(personRoles.personId, row.people.id))
  return mintActor({
    kind: 'person',
    id: row.people.id,
    name: row.people.name,
    roles: roles.map(({ role }) => role),
    authorId: row.people.author,
    sessionId: idHash,
  })
}

/** Ends one session at once, everywhere. */
export async function revokeSession(token: string): Promise<void> {
  await transaction(async tx => {
    const [row] = await tx
      .update(tables.sessions)
      .set({ revokedAt: now() })
      .where(eq(tables.sessions.idHash, hashToken(token)))
      .returning()
    if (row) await signal(tx, { topic: 'access', personId: row.personId })
  })
}

async function touch(idHash: string): Promise<void> {
  await transaction(async tx => {
    await tx.update(tables.sessions).set({ seenAt: now() }).where(eq(tables.sessions.idHash, idHash))
  })
}
