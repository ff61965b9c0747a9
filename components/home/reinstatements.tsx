'use client'

import { Button } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { type Reinstatement, ReinstatementDialog } from '#components/briefing/reinstatement-dialog.tsx'
import { useWhen } from '#components/briefing/use-when.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import classes from './home-view.module.css'

/** Killed briefings that a chief wants back: a second person decides here, without opening what they may not see. */
export function Reinstatements({ me, requests }: { me: string; requests: Reinstatement[] }) {
  const { common, exceptions, home } = useMessages()
  const when = useWhen()
  const router = useRouter()
  const [open, setOpen] = useState<Reinstatement | null>(null)
  const close = () => {
    setOpen(null)
    router.refresh()
  }
  return (
    <section aria-labelledby="group-reinstatements" data-group="reinstatements" className={classes.urgent}>
      <h2 id="group-reinstatements" className={classes.heading}>
        {home.groups.reinstatements} <span className={classes.count}>{requests.length}</span>
      </h2>
      {requests.length === 0 && <EmptyState>{home.noReinstatements}</EmptyState>}
      {requests.length > 0 && (
        <ul className={classes.list} aria-label={home.groups.reinstatements}>
          {requests.map(request => (
            <li key={request.id} className={classes.item}>
              <span className={classes.title}>
                {request.title || common.untitled}
                <span className={classes.about} suppressHydrationWarning>
                  {home.asksBack(request.by.name, when.short(request.at))}: {request.reason}
                </span>
              </span>
              {request.by.id === me ? (
                <span>{exceptions.reinstate.own}</span>
              ) : (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={home.decideOn(request.title || common.untitled)}
                  onClick={() => setOpen(request)}
                >
                  {home.decide}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {open && <ReinstatementDialog request={open} onClose={close} />}
    </section>
  )
}
