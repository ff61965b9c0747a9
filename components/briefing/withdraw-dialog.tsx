'use client'

import { type FormEvent, useState } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import { desk } from '#lib/desk-client/desk-client.ts'
import { useBriefing } from './briefing-context.tsx'
import classes from './dialog.module.css'
import { DialogButtons } from './dialog-buttons.tsx'
import { Refusal } from './refusal.tsx'
import { useAction } from './use-action.ts'
import { VerbDialog } from './verb-dialog.tsx'
import { type Withdrawal, WithdrawalInputs } from './withdrawal-inputs.tsx'

/** Takes a live briefing off, with the reason for the record and what its address says from then on. */
export function WithdrawDialog({ onClose }: { onClose: () => void }) {
  const words = useMessages().workflow.withdraw
  const { write } = useBriefing()
  const { busy, problem, run } = useAction()
  const [withdrawal, setWithdrawal] = useState<Withdrawal>({ reason: '', answer: 404 })
  const [missing, setMissing] = useState(false)

  const withdraw = async (event: FormEvent) => {
    event.preventDefault()
    const reason = withdrawal.reason.trim()
    if (reason === '') return setMissing(true)
    const done = await run(() =>
      write(current => desk.briefings.withdraw(current.id, current.version, reason, withdrawal.answer)),
    )
    if (done) onClose()
  }
  return (
    <VerbDialog title={words.title} onClose={onClose}>
      <form className={classes.form} onSubmit={withdraw} noValidate>
        <p>{words.explain}</p>
        <WithdrawalInputs value={withdrawal} missing={missing} onChange={setWithdrawal} />
        <Refusal problem={problem} />
        <DialogButtons label={words.withdraw} busy={busy} removes onClose={onClose} />
      </form>
    </VerbDialog>
  )
}
