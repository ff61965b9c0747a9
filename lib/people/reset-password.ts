import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { tables, transaction } from '#db/store.ts'
import { recordEvent } from '#lib/audit/record-event.ts'
import { now } from '#lib/kernel/clock.ts'
import { command } from '#lib/kernel/command.ts'
import { assertAdmin } from './assert-admin.ts'
import { issueToken } from './invitation.ts'
import { personView } from './list-people.ts'

/** Gives a one-time address (1 h) where the person sets a new password; older ones stop working. Throws `forbidden`, `not-found`. */
export const resetPassword = command(z.strictObject({ id: z.string().max(64) }), (actor, { id }) =>
  transaction(async tx => {
    assertAdmin(actor)
    await personView(tx, id)
    const { tokens } = tables
    await tx
      .update(tokens)
      .set({ usedAt: now() })
      .where(and(eq(tokens.personId, id), isNull(tokens.usedAt)))
    await recordEvent(tx, actor, { event: 'person.reset', subject: id })
    return { invitationUrl: await issueToken(tx, 'reset', id) }
  }),
)
