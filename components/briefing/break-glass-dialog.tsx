'use client'

import { IconAlertTriangle } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useEditorSession } from '#components/editor/editor-session.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import { desk } from '#lib/desk-client/desk-client.ts'
import { useBriefing } from './briefing-context.tsx'
import classes from './dialog.module.css'
import { DialogButtons } from './dialog-buttons.tsx'
import { PublicAddress } from './public-address.tsx'
import { Refusal } from './refusal.tsx'
import { RequiredText } from './required-text.tsx'
import { lacksNote, type Update, UpdateInputs, updateInput } from './update-inputs.tsx'
import { useAction } from './use-action.ts'
import { useWhen } from './use-when.ts'
import { VerbDialog } from './verb-dialog.tsx'
import { pendingPublication } from './verbs-for.ts'

/** Publishes the text as it stands, which nobody has approved, with the reason why it can't wait. */
export function BreakGlassDialog({ onClose }: { onClose: () => void }) {
  const { exceptions } = useMessages()
  const words = exceptions.breakGlass
  const { briefing, write } = useBriefing()
  const { whenSaved } = useEditorSession()
  const { busy, problem, run } = useAction()
  const when = useWhen()
  const [reason, setReason] = useState('')
  const [update, setUpdate] = useState<Update>({ kind: 'update', note: '' })
  const [tried, setTried] = useState(false)
  const pending = pendingPublication(briefing)
  const asUpdate = briefing.visibility === 'live'

  const publish = async (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() === '' || (asUpdate && lacksNote(update))) return setTried(true)
    const done = await run(async () => {
      await whenSaved()
      await write(({ id, version }) =>
        desk.briefings.breakGlass(id, version, reason.trim(), asUpdate ? updateInput(update) : undefined),
      )
    })
    if (done) onClose()
  }
  return (
    <VerbDialog title={words.title} onClose={onClose}>
      <form className={classes.form} onSubmit={publish} noValidate>
        <div className={classes.warning}>
          <IconAlertTriangle size={18} aria-hidden="true" />
          <p>
            <strong>{words.nobody}</strong> {words.explain}
            {asUpdate && briefing.liveRevision !== null && ` ${words.replaces(briefing.liveRevision)}`}
          </p>
        </div>
        <p>
          {words.review} {words.checks}
          {pending && ` ${words.schedule(when.full(pending.dueAt, pending.timeZone))}`}
        </p>
        <PublicAddress />
        <RequiredText
          first
          label={words.reason}
          value={reason}
          missing={tried ? exceptions.reasonRequired : null}
          onChange={setReason}
        />
        {asUpdate && <UpdateInputs value={update} missing={tried} onChange={setUpdate} />}
        <Refusal problem={problem} />
        <DialogButtons label={words.button} busy={busy} onClose={onClose} />
      </form>
    </VerbDialog>
  )
}
