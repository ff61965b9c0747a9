'use client'

import { Button, CloseButton } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { useState } from 'react'
import { useBriefing } from '#components/briefing/briefing-context.tsx'
import { VerbDialog } from '#components/briefing/verb-dialog.tsx'
import { late } from '#components/ui/late.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import classes from './history.module.css'
import { useLooked } from './look-provider.tsx'
import { useClockTime } from './use-clock-time.ts'

const Comparison = late(() => import('./comparison.tsx').then(({ Comparison }) => Comparison))

/** Says calmly what colleagues changed since this person last had the briefing open, and shows it. */
export function SinceLookStrip() {
  const { history: words, common } = useMessages()
  const { briefing } = useBriefing()
  const { since } = useLooked()
  const clock = useClockTime()
  const [open, setOpen] = useState(false)
  const [done, setDone] = useState(false)
  if (!since || done) return null
  const { changes, people, at, revision } = since
  const names = people.map(({ name }) => name).join(', ')
  return (
    <section className={classes.strip} aria-label={words.since.label}>
      <IconEye size={18} aria-hidden="true" />
      <p suppressHydrationWarning>{words.since.told(changes, names, clock.moment(at))}</p>
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
        {words.since.show}
      </Button>
      <CloseButton aria-label={common.close} onClick={() => setDone(true)} />
      {open && (
        <VerbDialog wide title={words.since.title(clock.moment(at))} onClose={() => setOpen(false)}>
          <Comparison id={briefing.id} from={revision} to="working" version={briefing.version} />
        </VerbDialog>
      )}
    </section>
  )
}
