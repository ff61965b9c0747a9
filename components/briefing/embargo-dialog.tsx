'use client'

import { Skeleton } from '@mantine/core'
import { useMessages } from '#components/ui/messages.tsx'
import { useBriefing } from './briefing-context.tsx'
import { EmbargoForm } from './embargo-form.tsx'
import { standingEmbargo } from './standing-embargo.ts'
import { useTemporal } from './use-temporal.ts'
import { VerbDialog } from './verb-dialog.tsx'

/** Sets the date and time, in a named zone, before which nothing of this briefing is public; or moves it later. */
export function EmbargoDialog({ onClose }: { onClose: () => void }) {
  const words = useMessages().exceptions.embargo
  const { briefing } = useBriefing()
  const temporal = useTemporal()
  return (
    <VerbDialog title={standingEmbargo(briefing) ? words.longerTitle : words.title} onClose={onClose}>
      {temporal ? <EmbargoForm temporal={temporal} onClose={onClose} /> : <Skeleton height={280} />}
    </VerbDialog>
  )
}
