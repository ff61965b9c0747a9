'use client'

import { type FormEvent, useState } from 'react'
import type { Temporal as TemporalApi } from 'temporal-polyfill'
import { formatWhen } from '#components/ui/format-when.ts'
import { useMessages } from '#components/ui/messages.tsx'
import type { ScheduleView } from '#lib/briefings/briefing.ts'
import { desk } from '#lib/desk-client/desk-client.ts'
import { now } from '#lib/kernel/clock.ts'
import { useBriefing } from './briefing-context.tsx'
import classes from './dialog.module.css'
import { DialogButtons } from './dialog-buttons.tsx'
import { Refusal } from './refusal.tsx'
import { SchedulePreview } from './schedule-preview.tsx'
import { lacksNote, type Update, UpdateInputs, updateInput } from './update-inputs.tsx'
import { useAction } from './use-action.ts'
import { resolveWallTime, type WallTimeAnswer, wallTimeOf } from './wall-time.ts'
import { type TypedTime, WallTimeInputs } from './wall-time-inputs.tsx'
import { type Withdrawal, WithdrawalInputs } from './withdrawal-inputs.tsx'

type Props = { temporal: typeof TemporalApi; kind: ScheduleView['kind']; present?: ScheduleView; onClose: () => void }

/** Date, time and zone, what that means in every zone that matters, and a button that says the outcome. */
export function ScheduleForm({ temporal, kind, present, onClose }: Props) {
  const { common, workflow } = useMessages()
  const words = workflow.schedule
  const { briefing, write } = useBriefing()
  const { busy, problem, run } = useAction()
  const [typed, setTyped] = useState<TypedTime>(() => initialTime(temporal, present, briefing))
  const [update, setUpdate] = useState<Update>({ kind: 'update', note: '' })
  const [withdrawal, setWithdrawal] = useState<Withdrawal>({ reason: '', answer: 404 })
  const [missing, setMissing] = useState(false)
  const asUpdate = kind === 'publish' && briefing.visibility === 'live'
  const wallTime = `${typed.date}T${typed.time}`
  const local = resolveWallTime(temporal, wallTime, typed.timeZone, typed.overlap)
  const answer = problem ? refusedTime(problem.problem, local) : local
  const revision = briefing.approvedRevision

  const incomplete = (asUpdate && lacksNote(update)) || (kind === 'withdraw' && withdrawal.reason.trim() === '')
  const schedule = async (event: FormEvent) => {
    event.preventDefault()
    if (incomplete) return setMissing(true)
    const { timeZone, overlap } = typed
    const scheduled = await run(() =>
      write(({ id, version }) =>
        desk.briefings.schedule(id, version, {
          kind,
          wallTime,
          timeZone,
          ...(overlap && { overlap }),
          ...(kind === 'publish' && revision !== null && { revision }),
          ...(asUpdate && { update: updateInput(update) }),
          ...(kind === 'withdraw' && { withdrawal: { ...withdrawal, reason: withdrawal.reason.trim() } }),
        }),
      ),
    )
    if (scheduled) onClose()
  }

  const floor = kind === 'publish' && briefing.embargoUntil ? new Date(briefing.embargoUntil) : null
  const ready = answer.kind === 'at' && answer.at > now() && !(floor && answer.at < floor)
  const at =
    answer.kind === 'at'
      ? formatWhen(answer.at, { timeZone: typed.timeZone, words: common.when, present: now() })
      : null
  const label = at === null ? words.buttonPlain : kind === 'publish' ? words.button(at) : words.buttonWithdraw(at)
  return (
    <form className={classes.form} onSubmit={schedule} noValidate>
      <WallTimeInputs value={typed} onChange={setTyped} />
      <SchedulePreview kind={kind} typed={typed} answer={answer} floor={floor} onChoose={setTyped} />
      {kind === 'publish' && revision !== null && <p className={classes.quiet}>{words.revision(revision)}</p>}
      {asUpdate && <UpdateInputs value={update} missing={missing} onChange={setUpdate} />}
      {kind === 'withdraw' && <WithdrawalInputs value={withdrawal} missing={missing} onChange={setWithdrawal} />}
      {answer === local && <Refusal problem={problem} />}
      <DialogButtons label={label} busy={busy} disabled={!ready} removes={kind === 'withdraw'} onClose={onClose} />
    </form>
  )
}

/** The time of the schedule to change, else what was planned, in the briefing's zone. */
function initialTime(
  temporal: typeof TemporalApi,
  present: ScheduleView | undefined,
  { plannedFor, timeZone }: { plannedFor: string | null; timeZone: string },
): TypedTime {
  const planned = plannedFor && new Date(plannedFor) > now() ? wallTimeOf(temporal, new Date(plannedFor), timeZone) : ''
  const [date = '', time = ''] = (present?.wallTime ?? planned).split('T')
  return { date, time: time.slice(0, 5), timeZone: present?.timeZone ?? timeZone }
}

type Refused = {
  reason?: string
  choices?: { wallTime: string; offset: string }[]
}

/** The desk's own word on a time that its clock skips or shows twice, where this browser's zone data says otherwise. */
function refusedTime({ reason, choices }: Refused, local: WallTimeAnswer): WallTimeAnswer {
  const [first, second] = choices ?? []
  if (local.kind !== 'at' || !first || !second) return local
  if (reason === 'time-gap') return { kind: 'gap', choices: [first, second] }
  if (reason !== 'time-overlap') return local
  return {
    kind: 'overlap',
    choices: [
      { ...first, overlap: 'earlier' },
      { ...second, overlap: 'later' },
    ],
  }
}
