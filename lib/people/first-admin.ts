import { and, eq, isNull } from 'drizzle-orm'
import { read, type Tx, tables, transaction } from '#db/store.ts'
import { recordEvent } from '#lib/audit/record-event.ts'
import { mintActor } from '#lib/kernel/actor.ts'
import { now } from '#lib/kernel/clock.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { newId } from '#lib/kernel/ids.ts'
import { issueToken } from './invitation.ts'

/** A one-time address (24 h) that makes the first administrator, or null once anybody has an account. An older one stops working. */
export async function firstAdminUrl(): Promise<string | null> {
  const { people, tokens } = tables
  if ((await (await read()).$count(people)) > 0) return null
  return transaction(async tx => {
    await tx
      .update(tokens)
      .set({ usedAt: now() })
      .where(and(eq(tokens.purpose, 'first_admin'), isNull(tokens.usedAt)))
    return issueToken(tx, 'first_admin', null)
  })
}

/** Makes the first administrator; refused as soon as there is anybody. Gives the new id. */
export async function createFirstAdmin(tx: Tx, identity: { email?: string; name?: string }): Promise<string> {
  const { people, personRoles } = tables
  if ((await tx.$count(people)) > 0) throw new AppError('gone', 'There is an administrator already.')
  const { email, name } = identity
  if (!email || !name) {
    const errors = [
      {
        pointer: email ? '/name' : '/email',
        in: 'body' as const,
        code: 'required',
        message: 'Give your name and e-mail.',
      },
    ]
    throw new AppError('validation', 'Give your name and e-mail.', { errors })
  }
  const id = newId()
  await tx.insert(people).values({ id, email, name, locale: 'ko', createdAt: now() })
  await tx.insert(personRoles).values([
    { personId: id, role: 'admin' },
    { personId: id, role: 'chief' },
  ])
  await recordEvent(tx, mintActor({ kind: 'system', reason: 'first_admin' }), {
    event: 'person.added',
    subject: id,
    detail: { email },
  })
  return id
}
