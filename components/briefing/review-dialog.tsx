'use client'

import { Button, Skeleton, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useLooked } from '#components/history/look-provider.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import { ProblemNotice } from '#components/ui/problem-notice.tsx'
import { desk } from '#lib/desk-client/desk-client.ts'
import { useBriefing } from './briefing-context.tsx'
import classes from './dialog.module.css'
import { DialogButtons } from './dialog-buttons.tsx'
import { Refusal } from './refusal.tsx'
import { ReviewedText } from './reviewed-text.tsx'
import { useAction } from './use-action.ts'
import { isConflict } from './use-briefing-writes.ts'
import { useReview } from './use-review.ts'
import { VerbDialog } from './verb-dialog.tsx'

type Props = { onClose: () => void; onRequestChanges: () => void }

/** Shows an editor what changed since the text was last approved, and takes their word for exactly the revision shown. */
export function ReviewDialog({ onClose, onRequestChanges }: Props) {
  const words = useMessages().workflow.review
  const { briefing, write } = useBriefing()
  const { busy, problem, run } = useAction()
  const [attempt, setAttempt] = useState(0)
  const looked = useLooked().since?.revision ?? null
  const [sinceLook, setSinceLook] = useState(looked !== null)
  const { step, review, problem: unread } = useReview(briefing, attempt, sinceLook ? looked : null)
  const [note, setNote] = useState('')

  const approve = async (event: FormEvent) => {
    event.preventDefault()
    if (!review || review.edited) return
    const { number } = review.target
    const done = await run(async () => {
      try {
        await write(({ id, version }) => desk.briefings.approve(id, version, number, note.trim() || null))
      } catch (error) {
        if (isConflict(error)) setAttempt(attempt + 1)
        throw error
      }
    })
    if (done) onClose()
  }
  const saveEdits = () => run(() => write(({ id, version }) => desk.briefings.saveRevision(id, version)))

  return (
    <VerbDialog wide title={words.title(briefing.revision)} onClose={onClose}>
      <form className={classes.form} onSubmit={approve}>
        {step !== 'done' && <Waiting sentence={step === 'saving' ? words.saving : words.loading} />}
        <ProblemNotice problem={unread} />
        {review?.edited && (
          <div className={classes.edited}>
            <strong>{words.editedTitle}</strong>
            <p>{words.edited}</p>
            <Button loading={busy} onClick={saveEdits}>
              {words.save}
            </Button>
          </div>
        )}
        {review && <ReviewedText review={review} looked={looked} onSwitch={setSinceLook} />}
        {review && !review.edited && (
          <>
            <Textarea autosize label={words.note} value={note} onChange={event => setNote(event.currentTarget.value)} />
            <p className={classes.quiet}>{words.promise(review.target.number)}</p>
          </>
        )}
        <Refusal problem={problem} />
        <DialogButtons
          label={words.approve(briefing.revision)}
          busy={busy}
          disabled={!review || review.edited}
          onClose={onClose}
        >
          <Button variant="subtle" color="red" onClick={onRequestChanges}>
            {words.instead}
          </Button>
        </DialogButtons>
      </form>
    </VerbDialog>
  )
}

/** Keeps the room that the comparison will take. */
function Waiting({ sentence }: { sentence: string }) {
  return (
    <div className={classes.comparison} aria-busy="true">
      <p role="status" className={classes.quiet}>
        {sentence}
      </p>
      {[90, 70, 95, 80, 60].map(width => (
        <Skeleton key={width} height={12} mt="sm" width={`${width}%`} />
      ))}
    </div>
  )
}
