'use client'

import { type FormEvent, useState } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import { publishingVerb } from '#lib/briefings/workflow.ts'
import { desk } from '#lib/desk-client/desk-client.ts'
import { useBriefing } from './briefing-context.tsx'
import classes from './dialog.module.css'
import { DialogButtons } from './dialog-buttons.tsx'
import { PublicAddress } from './public-address.tsx'
import { Refusal } from './refusal.tsx'
import { lacksNote, type Update, UpdateInputs, updateInput } from './update-inputs.tsx'
import { useAction } from './use-action.ts'
import { useWhen } from './use-when.ts'
import { VerbDialog } from './verb-dialog.tsx'
import { pendingPublication } from './verbs-for.ts'

/** Makes the approved revision public at once; for a live briefing it asks what kind of update it is. */
export function PublishDialog({ onClose }: { onClose: () => void }) {
  const words = useMessages().workflow.publish
  const { briefing, write } = useBriefing()
  const { busy, problem, run } = useAction()
  const when = useWhen()
  const [update, setUpdate] = useState<Update>({ kind: 'update', note: '' })
  const [missing, setMissing] = useState(false)
  const revision = briefing.approvedRevision
  const verb = publishingVerb(briefing.visibility)
  const pending = pendingPublication(briefing)
  if (revision === null || verb === null) return null

  const publish = async (event: FormEvent) => {
    event.preventDefault()
    const asUpdate = verb === 'update'
    if (asUpdate && lacksNote(update)) return setMissing(true)
    const done = await run(() =>
      write(({ id, version }) =>
        desk.briefings.publish(id, version, revision, asUpdate ? updateInput(update) : undefined),
      ),
    )
    if (done) onClose()
  }
  return (
    <VerbDialog title={words[`${verb}Title`](revision)} onClose={onClose}>
      <form className={classes.form} onSubmit={publish} noValidate>
        <p>{words.explain(revision)}</p>
        <PublicAddress />
        {verb === 'update' && <UpdateInputs value={update} missing={missing} onChange={setUpdate} />}
        {pending && <p>{words.scheduleStays(when.full(pending.dueAt, pending.timeZone))}</p>}
        <Refusal problem={problem} />
        <DialogButtons label={words[verb]} busy={busy} onClose={onClose} />
      </form>
    </VerbDialog>
  )
}
