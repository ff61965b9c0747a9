import { z } from 'zod'
import { read } from '#db/store.ts'
import { command } from '#lib/kernel/command.ts'
import { failedChecks } from './checks.ts'
import { findBriefing } from './load-briefing.ts'
import { contentFieldsOf, readDocument } from './working-copy.ts'

/** The checks that the working copy fails now. Throws `not-found`. */
export const getChecks = command(z.strictObject({ id: z.string().max(64) }), async (actor, { id }) => {
  const reader = await read()
  const briefing = await findBriefing(reader, actor, id)
  const document = await readDocument(reader, briefing)
  return failedChecks({ document, fields: contentFieldsOf(briefing), keyPointsRule: briefing.keyPointsRule })
})
