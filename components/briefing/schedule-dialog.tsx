'use client'

import { Skeleton } from '@mantine/core'
import { useMessages } from '#components/ui/messages.tsx'
import type { ScheduleView } from '#lib/briefings/briefing.ts'
import { useBriefing } from './briefing-context.tsx'
import { ScheduleForm } from './schedule-form.tsx'
import { useTemporal } from './use-temporal.ts'
import { VerbDialog } from './verb-dialog.tsx'

type Props = {
  kind: ScheduleView['kind']
  /** The schedule to change; absent for a new one. */
  present?: ScheduleView
  onClose: () => void
}

/** Schedules the publication or the withdrawal at a date and time in a named zone. */
export function ScheduleDialog({ kind, present, onClose }: Props) {
  const words = useMessages().workflow.schedule
  const { briefing } = useBriefing()
  const temporal = useTemporal()
  const publishTitle = briefing.visibility === 'live' ? words.updateTitle : words.title
  return (
    <VerbDialog title={kind === 'withdraw' ? words.withdrawTitle : publishTitle} onClose={onClose}>
      {temporal ? (
        <ScheduleForm temporal={temporal} kind={kind} present={present} onClose={onClose} />
      ) : (
        <Skeleton height={280} />
      )}
    </VerbDialog>
  )
}
