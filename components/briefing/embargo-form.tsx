'use client'

import { type FormEvent, useState } from 'react'
import type { Temporal as TemporalApi } from 'temporal-polyfill'
import { formatWhen } from '#components/ui/format-when.ts'
import { useMessages } from '#components/ui/messages.tsx'
import type { Briefing } from '#lib/briefings/briefing.ts'
import { desk } from '#lib/desk-client/desk-client.ts'
import { now } from '#lib/kernel/clock.ts'
import { useBriefing } from './briefing-context.tsx'
import classes from './dialog.module.css'
import { DialogButtons } from './dialog-buttons.tsx'
import { Refusal } from './refusal.tsx'
import { SchedulePreview } from './schedule-preview.tsx'
import { standingEmbargo } from './standing-embargo.ts'
import { useAction } from './use-action.ts'
import { useWhen } from './use-when.ts'
import { pendingPublication } from './verbs-for.ts'
import { resolveWallTime, wallTimeOf } from './wall-time.ts'
import { type TypedTime, WallTimeInputs } from './wall-time-inputs.tsx'

type Props = { temporal: typeof TemporalApi; onClose: () => void }

/** Date, time and zone of the embargo, what that means in every zone that matters, and which schedule it will hold. */
export function EmbargoForm({ temporal, onClose }: Props) {
  const { common, exceptions } = useMessages()
  const words = exceptions.embargo
  const { briefing, write } = useBriefing()
  const { busy, problem, run } = useAction()
  const when = useWhen()
  const [typed, setTyped] = useState<TypedTime>(() => initialTime(temporal, briefing))
  const answer = resolveWallTime(temporal, `${typed.date}T${typed.time}`, typed.timeZone, typed.overlap)
  const standing = standingEmbargo(briefing)
  const floor = standing ? new Date(standing) : null
  const until = answer.kind === 'at' && answer.at > now() && !(floor && answer.at < floor) ? answer.at : null
  const pending = pendingPublication(briefing)
  const holds = until && pending && new Date(pending.dueAt) < until ? pending : null

  const set = async (event: FormEvent) => {
    event.preventDefault()
    if (!until) return
    const done = await run(() =>
      write(({ id, version }) => desk.briefings.setEmbargo(id, version, until.toISOString())),
    )
    if (done) onClose()
  }
  const at = until && formatWhen(until, { timeZone: typed.timeZone, words: common.when, present: now() })
  return (
    <form className={classes.form} onSubmit={set} noValidate>
      <p>{words.explain}</p>
      <WallTimeInputs value={typed} onChange={setTyped} />
      <SchedulePreview kind="embargo" typed={typed} answer={answer} floor={floor} onChoose={setTyped} />
      {holds && holds.revision !== null && (
        <p className={classes.warning} role="status">
          {words.holds(holds.revision, when.full(holds.dueAt, holds.timeZone))}
        </p>
      )}
      <Refusal problem={problem} />
      <DialogButtons
        label={at ? words.button(at) : words.buttonPlain}
        busy={busy}
        disabled={!until}
        onClose={onClose}
      />
    </form>
  )
}

/** The embargo that stands, in the briefing's zone; a date and time to choose where there is none. */
function initialTime(temporal: typeof TemporalApi, briefing: Briefing): TypedTime {
  const standing = standingEmbargo(briefing)
  const wallTime = standing ? wallTimeOf(temporal, new Date(standing), briefing.timeZone) : ''
  const [date = '', time = ''] = wallTime.split('T')
  return { date, time: time.slice(0, 5), timeZone: briefing.timeZone }
}
