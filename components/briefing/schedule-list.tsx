'use client'

import { Button } from '@mantine/core'
import { IconAlertTriangle, IconClock } from '@tabler/icons-react'
import { useState } from 'react'
import { late } from '#components/ui/late.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import { useToasts } from '#components/ui/undo-toast.tsx'
import { When } from '#components/ui/when.tsx'
import type { ScheduleView } from '#lib/briefings/briefing.ts'
import { desk } from '#lib/desk-client/desk-client.ts'
import { useBriefing } from './briefing-context.tsx'
import { Refusal } from './refusal.tsx'
import classes from './strip.module.css'
import { Strip } from './strip.tsx'
import { useAction } from './use-action.ts'
import { useWhen } from './use-when.ts'

const ScheduleDialog = late(() => import('./schedule-dialog.tsx').then(({ ScheduleDialog }) => ScheduleDialog))

/** The pending schedules, and the held ones with the reason in words. Nothing when there are none. */
export function ScheduleList() {
  const words = useMessages().workflow.schedules
  const { briefing } = useBriefing()
  const shown = briefing.schedules.filter(({ status }) => status === 'active' || status === 'held')
  if (shown.length === 0) return null
  return (
    <section aria-label={words.title}>
      {shown.map(schedule => (
        <ScheduleRow key={schedule.id} schedule={schedule} />
      ))}
    </section>
  )
}

function ScheduleRow({ schedule }: { schedule: ScheduleView }) {
  const { schedules: words, held: reasons } = useMessages().workflow
  const { briefing, write } = useBriefing()
  const { busy, problem, run } = useAction()
  const { toast } = useToasts()
  const when = useWhen()
  const [changing, setChanging] = useState(false)
  const held = schedule.status === 'held'
  const mayChange = briefing.may[schedule.kind === 'publish' ? 'schedule' : 'scheduleWithdrawal'] === true
  const mayCancel = !held && briefing.may.unschedule === true

  const cancel = async () => {
    const done = await run(() => write(({ id, version }) => desk.briefings.unschedule(id, version, schedule.kind)))
    if (done) toast(words.cancelled)
  }
  return (
    <Strip
      tone={held ? 'red' : 'amber'}
      icon={held ? <IconAlertTriangle size={18} aria-hidden="true" /> : <IconClock size={18} aria-hidden="true" />}
      actions={
        <>
          {mayChange && (
            <Button size="compact-sm" variant="default" onClick={() => setChanging(true)}>
              {held ? words.again : words.change}
            </Button>
          )}
          {mayCancel && (
            <Button size="compact-sm" variant="subtle" color="red" loading={busy} onClick={cancel}>
              {words.cancel}
            </Button>
          )}
        </>
      }
    >
      <p>
        <span>{schedule.kind === 'publish' ? words.publish(schedule.revision ?? 0) : words.withdraw}: </span>
        <strong>
          <When at={schedule.dueAt} timeZone={schedule.timeZone} />
        </strong>{' '}
        <span suppressHydrationWarning>({when.away(schedule.dueAt)})</span>
      </p>
      {held && (
        <p className={classes.alarm}>
          <strong>{words.held}.</strong>{' '}
          {(reasons as Record<string, string>)[schedule.heldReason ?? ''] ?? reasons.other}
        </p>
      )}
      <Refusal problem={problem} />
      {changing && <ScheduleDialog kind={schedule.kind} present={schedule} onClose={() => setChanging(false)} />}
    </Strip>
  )
}
