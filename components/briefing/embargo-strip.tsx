'use client'

import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useMessages } from '#components/ui/messages.tsx'
import { useBriefing } from './briefing-context.tsx'
import { standingEmbargo } from './standing-embargo.ts'
import { Strip } from './strip.tsx'
import { useTick } from './use-tick.ts'
import { useWhen } from './use-when.ts'
import type { ActionVerb } from './verbs-for.ts'

/** The embargo in words, for as long as it stands, with what this person may do about it. */
export function EmbargoStrip({ onStart }: { onStart: (verb: ActionVerb) => void }) {
  const { common, exceptions } = useMessages()
  const words = exceptions.embargo
  const { briefing } = useBriefing()
  const when = useWhen()
  useTick()
  const until = standingEmbargo(briefing)
  if (!until || briefing.visibility === 'live' || briefing.visibility === 'killed') return null
  const { setEmbargo, liftEmbargo } = briefing.may
  return (
    <Strip
      label={common.status.embargoed}
      tone="amber"
      icon={<IconLock size={18} aria-hidden="true" />}
      actions={
        <>
          {setEmbargo === true && (
            <Button size="compact-sm" variant="default" onClick={() => onStart('setEmbargo')}>
              {words.longer}
            </Button>
          )}
          {liftEmbargo === true && (
            <Button size="compact-sm" variant="default" onClick={() => onStart('liftEmbargo')}>
              {words.lift}
            </Button>
          )}
        </>
      }
    >
      <p>
        <strong suppressHydrationWarning>{words.strip(when.full(until), when.away(until))}</strong>
      </p>
    </Strip>
  )
}
