import { z } from 'zod'
import { read } from '#db/store.ts'
import { commentChecks } from '#lib/comments/open-blocking.ts'
import { now } from '#lib/kernel/clock.ts'
import { command } from '#lib/kernel/command.ts'
import { barredPictures } from '#lib/media/barred-pictures.ts'
import { failedChecks } from './checks.ts'
import { findBriefing } from './load-briefing.ts'
import { picturesOf } from './pictures-of.ts'
import { contentFieldsOf, readDocument } from './working-copy.ts'

/** The checks that the working copy fails now. Throws `not-found`. */
export const getChecks = command(z.strictObject({ id: z.string().max(64) }), async (actor, { id }) => {
  const reader = await read()
  const briefing = await findBriefing(reader, actor, id)
  const document = await readDocument(reader, briefing)
  const content = { document, fields: contentFieldsOf(briefing) }
  const barred = await barredPictures(reader, picturesOf(content), now())
  const failed = failedChecks({ ...content, keyPointsRule: briefing.keyPointsRule, barredPictures: barred })
  return [...failed, ...(await commentChecks(reader, briefing))]
})
