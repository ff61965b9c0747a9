import { z } from 'zod'
import { transaction } from '#db/store.ts'
import { recordEvent } from '#lib/audit/record-event.ts'
import { authorize } from '#lib/briefings/authorize.ts'
import { loadBriefing } from '#lib/briefings/load-briefing.ts'
import { Target } from '#lib/briefings/target.ts'
import { touch } from '#lib/briefings/touch.ts'
import { command } from '#lib/kernel/command.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { cancelSchedules } from './cancel-schedules.ts'

const UnscheduleInput = z.strictObject({ ...Target.shape, kind: z.enum(['publish', 'withdraw']) })

/** Cancels a pending schedule. Throws `not-allowed-in-stage` when none is pending (it may have gone out), and what `authorize` throws. */
export const unschedule = command(UnscheduleInput, (actor, { id, version, kind }) =>
  transaction(async tx => {
    const briefing = await loadBriefing(tx, actor, id)
    authorize(actor, 'unschedule', briefing, version)
    const cancelled = await cancelSchedules(tx, id, kind)
    if (cancelled.length === 0) {
      throw new AppError('not-allowed-in-stage', 'Nothing is scheduled any more.', { reason: 'nothing-scheduled' })
    }
    await touch(tx, briefing)
    await recordEvent(tx, actor, { event: 'schedule.cancelled', subject: id, detail: { kind, schedules: cancelled } })
    return { id }
  }),
)
