'use client'

import { Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import { desk } from '#lib/desk-client/desk-client.ts'
import { useBriefing } from './briefing-context.tsx'
import classes from './dialog.module.css'
import { DialogButtons } from './dialog-buttons.tsx'
import { Refusal } from './refusal.tsx'
import { useAction } from './use-action.ts'
import { VerbDialog } from './verb-dialog.tsx'

/** Sends the submission back to its authors with a note, which is required. */
export function RequestChangesDialog({ onClose }: { onClose: () => void }) {
  const words = useMessages().workflow.requestChanges
  const { briefing, write } = useBriefing()
  const { busy, problem, run } = useAction()
  const [note, setNote] = useState('')
  const [missing, setMissing] = useState(false)
  const revision = briefing.submission?.revision ?? briefing.revision

  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (note.trim() === '') return setMissing(true)
    const sent = await run(() =>
      write(current => desk.briefings.requestChanges(current.id, current.version, revision, note.trim())),
    )
    if (sent) onClose()
  }
  return (
    <VerbDialog title={words.title} onClose={onClose}>
      <form className={classes.form} onSubmit={send} noValidate>
        <Textarea
          data-autofocus
          required
          autosize
          minRows={4}
          maxRows={14}
          label={words.note}
          placeholder={words.placeholder}
          value={note}
          error={missing && note.trim() === '' ? words.required : undefined}
          onChange={event => setNote(event.currentTarget.value)}
        />
        <Refusal problem={problem} />
        <DialogButtons label={words.send} busy={busy} removes onClose={onClose} />
      </form>
    </VerbDialog>
  )
}
