import { isUniqueViolation } from '#db/errors.ts'
import { tables, transaction } from '#db/store.ts'
import { recordEvent } from '#lib/audit/record-event.ts'
import { now } from '#lib/kernel/clock.ts'
import { command } from '#lib/kernel/command.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { newId } from '#lib/kernel/ids.ts'
import { assertAdmin } from './assert-admin.ts'
import { issueToken } from './invitation.ts'
import { personView } from './list-people.ts'
import { PersonInput } from './person.ts'

/** Adds a person without a password, and gives the one-time address (72 h) where they set it. Throws `forbidden`, `validation` for a known e-mail. */
export const addPerson = command(PersonInput, async (actor, { roles, ...fields }) => {
  assertAdmin(actor)
  try {
    return await transaction(async tx => {
      const id = newId()
      await tx.insert(tables.people).values({ id, ...fields, createdAt: now() })
      await tx.insert(tables.personRoles).values([...new Set(roles)].map(role => ({ personId: id, role })))
      await recordEvent(tx, actor, { event: 'person.added', subject: id, detail: { email: fields.email, roles } })
      const invitationUrl = await issueToken(tx, 'invite', id)
      return { ...(await personView(tx, id)), invitationUrl }
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    throw new AppError('validation', 'There is an account with this e-mail already.', {
      errors: [
        { pointer: '/email', in: 'body', code: 'taken', message: 'There is an account with this e-mail already.' },
      ],
    })
  }
})
