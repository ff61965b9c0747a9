'use client'

import { Button } from '@mantine/core'
import type { FormEvent } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import { ProblemNotice } from '#components/ui/problem-notice.tsx'
import { useToasts } from '#components/ui/undo-toast.tsx'
import type { ReinstatementView } from '#lib/briefings/briefing.ts'
import { desk } from '#lib/desk-client/desk-client.ts'
import classes from './dialog.module.css'
import { DialogButtons } from './dialog-buttons.tsx'
import { useAction } from './use-action.ts'
import { useWhen } from './use-when.ts'
import { VerbDialog } from './verb-dialog.tsx'

/** A chief's request to bring a killed briefing back, with all that a second person decides by. */
export type Reinstatement = Omit<ReinstatementView, 'version'>

type Props = { request: Reinstatement; onClose: () => void }

/** The second person's decision: agreeing brings the briefing back at once, refusing leaves it killed. */
export function ReinstatementDialog({ request, onClose }: Props) {
  const { common, exceptions } = useMessages()
  const words = exceptions.reinstate
  const { busy, problem, run } = useAction()
  const { toast } = useToasts()
  const when = useWhen()

  const decide = async (word: 'agree' | 'refuse') => {
    const decided = await run(() => desk.reinstatements[word](request.id))
    if (!decided) return
    toast(word === 'agree' ? words.agreed : words.refused)
    onClose()
  }
  const agree = (event: FormEvent) => {
    event.preventDefault()
    void decide('agree')
  }
  return (
    <VerbDialog title={words.decideTitle} onClose={onClose}>
      <form className={classes.form} onSubmit={agree}>
        <strong>{request.title || common.untitled}</strong>
        <dl className={classes.facts}>
          <dt suppressHydrationWarning>{words.who(request.by.name, when.short(request.at))}</dt>
          <dd>{request.reason}</dd>
          {request.notice !== null && (
            <>
              <dt>{words.told}</dt>
              <dd>{request.notice}</dd>
            </>
          )}
        </dl>
        <p>{words.becomes}</p>
        <ProblemNotice problem={problem} />
        <DialogButtons label={words.agree(request.by.name)} busy={busy} onClose={onClose}>
          <Button variant="subtle" color="red" disabled={busy} onClick={() => void decide('refuse')}>
            {words.refuse}
          </Button>
        </DialogButtons>
      </form>
    </VerbDialog>
  )
}
