'use client'

import { Button } from '@mantine/core'
import { IconBan } from '@tabler/icons-react'
import { useMessages } from '#components/ui/messages.tsx'
import { ProblemNotice } from '#components/ui/problem-notice.tsx'
import { desk } from '#lib/desk-client/desk-client.ts'
import { useBriefing } from './briefing-context.tsx'
import classes from './strip.module.css'
import { Strip } from './strip.tsx'
import { useAction } from './use-action.ts'
import { useWhen } from './use-when.ts'

/** What readers are told of a killed briefing, and whether someone asks to bring it back. Nothing for all others. */
export function KilledStrip() {
  const { common, exceptions } = useMessages()
  const words = exceptions.reinstate
  const { briefing, me, refresh } = useBriefing()
  const { busy, problem, run } = useAction()
  const when = useWhen()
  if (briefing.visibility !== 'killed') return null
  const { killNotice, reinstatement } = briefing
  const own = reinstatement?.by.id === me
  const takeBack = async () => {
    if (await run(() => desk.reinstatements.refuse(briefing.id))) refresh()
  }
  return (
    <Strip
      label={common.status.killed}
      tone="red"
      icon={<IconBan size={18} aria-hidden="true" />}
      actions={
        own && (
          <Button size="compact-sm" variant="default" loading={busy} onClick={takeBack}>
            {words.takeBack}
          </Button>
        )
      }
    >
      <strong>{killNotice === null ? exceptions.kill.stripNever : exceptions.kill.strip}</strong>
      {killNotice !== null && (
        <p className={classes.quote} lang={briefing.locale}>
          {killNotice}
        </p>
      )}
      {reinstatement && (
        <p suppressHydrationWarning>
          {words.standing(reinstatement.by.name, when.short(reinstatement.at))}{' '}
          <span className={classes.quiet}>{reinstatement.reason}</span>
          {own && ` ${words.own}`}
        </p>
      )}
      <ProblemNotice problem={problem} />
    </Strip>
  )
}
