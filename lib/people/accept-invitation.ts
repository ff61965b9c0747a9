import { and, eq, gt, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { read, signal, type Tx, tables, transaction } from '#db/store.ts'
import { recordEvent } from '#lib/audit/record-event.ts'
import { mintActor } from '#lib/kernel/actor.ts'
import { networkOf } from '#lib/kernel/client-address.ts'
import { now } from '#lib/kernel/clock.ts'
import { parse } from '#lib/kernel/command.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { hashToken } from '#lib/kernel/ids.ts'
import { createFirstAdmin } from './first-admin.ts'
import { hashPassword, Password } from './password.ts'
import { Email } from './person.ts'
import { revokeSessionsOf } from './revoke-sessions-of.ts'
import { secondsToWait } from './tries.ts'

export const AcceptInput = z.strictObject({
  token: z.string().regex(/^[\w-]{43}$/, 'This link is not complete.'),
  password: Password,
  /** Asked of the first administrator only. */
  email: Email.optional(),
  name: z.string().trim().min(1).max(100).optional(),
})

/** Sets a password by a one-time token, ends the person's other sessions, and gives their e-mail. A token works once. `address` is where it is asked from: 30 tries in 15 minutes per network. Throws `validation`, `gone`, `rate-limited`. */
export async function acceptInvitation(input: unknown, address: string): Promise<{ email: string }> {
  const { token, password, ...identity } = parse(AcceptInput, input)
  await assertFewTries(address)
  // Hashing a password is dear: it is done for who has a token, not for who asks.
  if (!(await invitationOf(token))) throw gone()
  const passwordHash = await hashPassword(password)
  return transaction(async tx => {
    const { purpose, personId } = await useToken(tx, token)
    const id = personId ?? (await createFirstAdmin(tx, identity))
    const { people } = tables
    const [person] = await tx.update(people).set({ passwordHash }).where(eq(people.id, id)).returning()
    if (!person) throw gone()
    await revokeSessionsOf(tx, id)
    await signal(tx, { topic: 'access', personId: id })
    await recordEvent(tx, mintActor({ kind: 'system', reason: purpose }), { event: 'person.password_set', subject: id })
    return { email: person.email }
  })
}

/** Whether a token can still be used, and for what; for the page that asks for the password. */
export async function invitationOf(token: string): Promise<{ purpose: string; email: string | null } | null> {
  const { tokens, people } = tables
  const [row] = await (await read())
    .select({ purpose: tokens.purpose, email: people.email })
    .from(tokens)
    .leftJoin(people, eq(people.id, tokens.personId))
    .where(usable(token))
  return row ?? null
}

async function assertFewTries(address: string): Promise<void> {
  const limit = { name: 'invitation network', key: networkOf(address), most: 30, minutes: 15 }
  const retryAfterSeconds = await secondsToWait([limit])
  if (retryAfterSeconds === 0) return
  throw new AppError('rate-limited', 'Too many links were tried from here. Try again later.', { retryAfterSeconds })
}

async function useToken(tx: Tx, token: string) {
  const [row] = await tx.update(tables.tokens).set({ usedAt: now() }).where(usable(token)).returning()
  if (!row) throw gone()
  return row
}

function usable(token: string) {
  const { tokens } = tables
  return and(eq(tokens.hash, hashToken(token)), isNull(tokens.usedAt), gt(tokens.expiresAt, now()))
}

function gone() {
  return new AppError('gone', 'This link was used or is too old. Ask an administrator for a new one.')
}
