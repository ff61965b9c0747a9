import { z } from 'zod'
import { type Tx, transaction } from '#db/store.ts'
import { authorize } from '#lib/briefings/authorize.ts'
import { type Loaded, loadBriefing } from '#lib/briefings/load-briefing.ts'
import { move } from '#lib/briefings/move.ts'
import { readRevision } from '#lib/briefings/revision.ts'
import { Note, Target } from '#lib/briefings/target.ts'
import { readDocument } from '#lib/briefings/working-copy.ts'
import type { DocumentJson } from '#lib/document/document-json.ts'
import { command } from '#lib/kernel/command.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { log } from '#lib/kernel/log.ts'
import { cancelSchedules } from './cancel-schedules.ts'
import { takeOff } from './take-off.ts'

const KillInput = z.strictObject({
  ...Target.shape,
  /** The briefing's title, typed again. */
  confirmation: Note,
  reason: Note.refine(text => text !== '', 'Say why it is killed.'),
  /** What readers are told in its place. */
  notice: Note.refine(text => text !== '', 'Tell readers why it is gone.'),
})

/**
 * Removes a briefing from every exit and closes its text: readers get the notice, nothing pending brings it back, and
 * only two people can reinstate it. One that never was public leaves nothing public. Throws `validation` for another
 * title than its own, and what `authorize` throws.
 */
export const kill = command(KillInput, (actor, { id, version, confirmation, reason, notice }) =>
  transaction(async tx => {
    const briefing = await loadBriefing(tx, actor, id)
    authorize(actor, 'kill', briefing, version)
    assertConfirmed(briefing.title, confirmation)
    const cancelled = await cancelSchedules(tx, id)
    await takeOff(tx, id, { state: 'killed', answer: 410, notice })
    await move(tx, actor, briefing, 'kill', {
      set: { reviewDueAt: null, reinstateBy: null, reinstateAt: null, reinstateReason: null },
      document: await soundText(tx, briefing),
      detail: { reason, notice, from: briefing.visibility, revision: briefing.liveRevision, cancelled },
    })
    return { id }
  }),
)

/** The newest text, or the newest revision's when that is damaged: nothing may hold up a kill. */
async function soundText(tx: Tx, briefing: Loaded): Promise<DocumentJson> {
  try {
    return await readDocument(tx, briefing)
  } catch (error) {
    if (briefing.revision === 0) throw error
    log.error('the text of a killed briefing is damaged; its newest revision is kept', { briefing: briefing.id, error })
    return (await readRevision(tx, briefing.id, briefing.revision)).document
  }
}

function assertConfirmed(title: string, confirmation: string): void {
  if (confirmation === title.normalize('NFC').trim()) return
  const message = 'Type the title of the briefing exactly.'
  throw new AppError('validation', message, {
    reason: 'confirmation',
    errors: [{ pointer: '/confirmation', in: 'body', code: 'mismatch', message }],
  })
}
