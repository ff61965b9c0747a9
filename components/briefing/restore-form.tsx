'use client'

import type { FormEvent } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import { desk } from '#lib/desk-client/desk-client.ts'
import { useBriefing } from './briefing-context.tsx'
import classes from './dialog.module.css'
import { DialogButtons } from './dialog-buttons.tsx'
import { Refusal } from './refusal.tsx'
import { useAction } from './use-action.ts'
import { VerbDialog } from './verb-dialog.tsx'

type Props = { revision: number; onClose: () => void; onBack: () => void }

/** Says what restoring does, then makes the older text and fields the newest revision. */
export function RestoreForm({ revision, onClose, onBack }: Props) {
  const words = useMessages().history.restore
  const { write } = useBriefing()
  const { busy, problem, run } = useAction()
  const restore = async (event: FormEvent) => {
    event.preventDefault()
    if (await run(() => write(({ id, version }) => desk.briefings.restore(id, version, revision)))) onClose()
  }
  return (
    <VerbDialog title={words.title(revision)} onClose={onBack}>
      <form className={classes.form} onSubmit={restore}>
        <p>{words.explain(revision)}</p>
        <p>{words.readers}</p>
        <Refusal problem={problem} />
        <DialogButtons label={words.confirm(revision)} busy={busy} onClose={onBack} />
      </form>
    </VerbDialog>
  )
}
