'use client'

import type { FormEvent } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import { desk } from '#lib/desk-client/desk-client.ts'
import { useBriefing } from './briefing-context.tsx'
import classes from './dialog.module.css'
import { DialogButtons } from './dialog-buttons.tsx'
import { Refusal } from './refusal.tsx'
import { useAction } from './use-action.ts'
import { useWhen } from './use-when.ts'
import { VerbDialog } from './verb-dialog.tsx'
import { pendingPublication } from './verbs-for.ts'

/** Makes the approved working copy a draft again, after saying what stays as it is: what is live, and a pinned schedule. */
export function ReopenDialog({ onClose }: { onClose: () => void }) {
  const words = useMessages().workflow.reopen
  const { briefing, write } = useBriefing()
  const { busy, problem, run } = useAction()
  const when = useWhen()
  const pending = pendingPublication(briefing)
  const { approvedRevision, liveRevision, visibility } = briefing

  const reopen = async (event: FormEvent) => {
    event.preventDefault()
    if (await run(() => write(current => desk.briefings.reopen(current.id, current.version)))) onClose()
  }
  return (
    <VerbDialog title={words.title} onClose={onClose}>
      <form className={classes.form} onSubmit={reopen}>
        {approvedRevision !== null && <p>{words.explain(approvedRevision)}</p>}
        {visibility === 'live' && liveRevision !== null && <p>{words.live(liveRevision)}</p>}
        {pending && pending.revision !== null && (
          <p>
            <strong>{words.schedule(pending.revision, when.full(pending.dueAt, pending.timeZone))}</strong>
          </p>
        )}
        <Refusal problem={problem} />
        <DialogButtons label={words.reopen} busy={busy} onClose={onClose} />
      </form>
    </VerbDialog>
  )
}
