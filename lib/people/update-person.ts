import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { signal, type Tx, tables, transaction } from '#db/store.ts'
import { recordEvent } from '#lib/audit/record-event.ts'
import type { Role } from '#lib/kernel/actor.ts'
import { now } from '#lib/kernel/clock.ts'
import { command } from '#lib/kernel/command.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { assertAdmin } from './assert-admin.ts'
import { personView } from './list-people.ts'
import { PersonPatch } from './person.ts'
import { revokeSessionsOf } from './revoke-sessions-of.ts'

/** Changes a person's name, language, roles or profile, or disables them: their sessions end at once. The last administrator stays one. */
export const updatePerson = command(PersonPatch, (actor, { id, roles, disabled, ...fields }) =>
  transaction(async tx => {
    assertAdmin(actor)
    const before = await personView(tx, id)
    if (Object.keys(fields).length > 0) await tx.update(tables.people).set(fields).where(eq(tables.people.id, id))
    if (roles) await setRoles(tx, id, roles)
    if (disabled !== undefined) await setDisabled(tx, id, disabled)
    await signal(tx, { topic: 'access', personId: id })
    const after = await personView(tx, id)
    await recordEvent(tx, actor, {
      event: 'person.changed',
      subject: id,
      detail: { before: summary(before), after: summary(after) },
    })
    // Last: the event's place in line is locked until the commit, so that two who leave at once see each other.
    await keepOneAdmin(tx)
    return after
  }),
)

/** Changes what a person may choose for themselves: the language of the interface. */
export const updateMe = command(z.strictObject({ locale: z.enum(['ko', 'en']).optional() }), (actor, fields) =>
  transaction(async tx => {
    if (actor.kind !== 'person') throw new AppError('unauthenticated', 'Sign in first.')
    if (fields.locale) await tx.update(tables.people).set(fields).where(eq(tables.people.id, actor.id))
    return personView(tx, actor.id)
  }),
)

async function setRoles(tx: Tx, id: string, roles: Role[]) {
  await tx.delete(tables.personRoles).where(eq(tables.personRoles.personId, id))
  await tx.insert(tables.personRoles).values([...new Set(roles)].map(role => ({ personId: id, role })))
}

async function setDisabled(tx: Tx, id: string, disabled: boolean) {
  const { people } = tables
  await tx
    .update(people)
    .set({ disabledAt: disabled ? now() : null })
    .where(eq(people.id, id))
  if (disabled) await revokeSessionsOf(tx, id)
}

async function keepOneAdmin(tx: Tx) {
  const { people, personRoles } = tables
  const admins = await tx
    .select({ id: people.id })
    .from(people)
    .innerJoin(personRoles, and(eq(personRoles.personId, people.id), eq(personRoles.role, 'admin')))
    .where(isNull(people.disabledAt))
  if (admins.length === 0)
    throw new AppError('forbidden', 'The newsroom needs at least one administrator.', { reason: 'last-admin' })
}

function summary({ name, roles, locale, author, disabledAt }: Awaited<ReturnType<typeof personView>>) {
  return { name, roles, locale, author, disabledAt }
}
