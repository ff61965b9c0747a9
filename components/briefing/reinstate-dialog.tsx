'use client'

import { type FormEvent, useState } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import { useToasts } from '#components/ui/undo-toast.tsx'
import { desk } from '#lib/desk-client/desk-client.ts'
import { useBriefing } from './briefing-context.tsx'
import classes from './dialog.module.css'
import { DialogButtons } from './dialog-buttons.tsx'
import { Refusal } from './refusal.tsx'
import { ReinstatementDialog } from './reinstatement-dialog.tsx'
import { RequiredText } from './required-text.tsx'
import { useAction } from './use-action.ts'
import { VerbDialog } from './verb-dialog.tsx'

/** Asks a second person to agree that a killed briefing comes back; where someone asks already, the decision on that. */
export function ReinstateDialog({ onClose }: { onClose: () => void }) {
  const { briefing, refresh } = useBriefing()
  const { id, title, killNotice: notice, reinstatement } = briefing
  if (!reinstatement) return <AskDialog onClose={onClose} />
  const leave = () => {
    refresh()
    onClose()
  }
  return <ReinstatementDialog request={{ id, title, notice, ...reinstatement }} onClose={leave} />
}

function AskDialog({ onClose }: { onClose: () => void }) {
  const { exceptions } = useMessages()
  const words = exceptions.reinstate
  const { write } = useBriefing()
  const { busy, problem, run } = useAction()
  const { toast } = useToasts()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)

  const ask = async (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() === '') return setTried(true)
    const asked = await run(() =>
      write(({ id, version }) => desk.briefings.askReinstatement(id, version, reason.trim())),
    )
    if (!asked) return
    toast(words.asked)
    onClose()
  }
  return (
    <VerbDialog title={words.title} onClose={onClose}>
      <form className={classes.form} onSubmit={ask} noValidate>
        <p>
          {words.explain} {words.becomes}
        </p>
        <RequiredText
          first
          label={words.reason}
          value={reason}
          missing={tried ? exceptions.reasonRequired : null}
          onChange={setReason}
        />
        <Refusal problem={problem} />
        <DialogButtons label={words.button} busy={busy} onClose={onClose} />
      </form>
    </VerbDialog>
  )
}
