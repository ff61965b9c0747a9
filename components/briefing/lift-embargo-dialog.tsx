'use client'

import { type FormEvent, useState } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import { useToasts } from '#components/ui/undo-toast.tsx'
import { desk } from '#lib/desk-client/desk-client.ts'
import { useBriefing } from './briefing-context.tsx'
import classes from './dialog.module.css'
import { DialogButtons } from './dialog-buttons.tsx'
import { Refusal } from './refusal.tsx'
import { RequiredText } from './required-text.tsx'
import { standingEmbargo } from './standing-embargo.ts'
import { useAction } from './use-action.ts'
import { useWhen } from './use-when.ts'
import { VerbDialog } from './verb-dialog.tsx'

/** Ends an embargo before its time, with the reason for the record. */
export function LiftEmbargoDialog({ onClose }: { onClose: () => void }) {
  const { exceptions } = useMessages()
  const words = exceptions.embargo
  const { briefing, write } = useBriefing()
  const { busy, problem, run } = useAction()
  const { toast } = useToasts()
  const when = useWhen()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const until = standingEmbargo(briefing)
  const held = briefing.schedules.some(({ status, heldReason }) => status === 'held' && heldReason === 'embargo')

  const lift = async (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() === '') return setTried(true)
    const lifted = await run(() => write(({ id, version }) => desk.briefings.liftEmbargo(id, version, reason.trim())))
    if (!lifted) return
    toast(words.lifted)
    onClose()
  }
  return (
    <VerbDialog title={words.liftTitle} onClose={onClose}>
      <form className={classes.form} onSubmit={lift} noValidate>
        {until && <p>{words.liftExplain(when.full(until))}</p>}
        {held && <p>{words.liftHeld}</p>}
        <RequiredText
          first
          label={words.liftReason}
          value={reason}
          missing={tried ? exceptions.reasonRequired : null}
          onChange={setReason}
        />
        <Refusal problem={problem} />
        <DialogButtons label={words.liftButton} busy={busy} onClose={onClose} />
      </form>
    </VerbDialog>
  )
}
