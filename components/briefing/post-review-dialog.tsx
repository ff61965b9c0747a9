'use client'

import { Button, Skeleton, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { DiffView } from '#components/history/diff-view.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import { ProblemNotice } from '#components/ui/problem-notice.tsx'
import { useToasts } from '#components/ui/undo-toast.tsx'
import { desk } from '#lib/desk-client/desk-client.ts'
import { useBriefing } from './briefing-context.tsx'
import classes from './dialog.module.css'
import { DialogButtons } from './dialog-buttons.tsx'
import { Refusal } from './refusal.tsx'
import { useAction } from './use-action.ts'
import { usePublished } from './use-published.ts'
import { VerbDialog } from './verb-dialog.tsx'

/** The review of a text that readers already see: what was published without approval, and the second person's word on it. */
export function PostReviewDialog({ revision, onClose }: { revision: number; onClose: () => void }) {
  const { exceptions, history, workflow } = useMessages()
  const words = exceptions.postReview
  const { briefing, write } = useBriefing()
  const { busy, problem, run } = useAction()
  const { toast } = useToasts()
  const [note, setNote] = useState('')
  const { data, problem: unread, retry } = usePublished(briefing.id, revision)

  const confirm = async (event: FormEvent) => {
    event.preventDefault()
    const done = await run(() =>
      write(({ id, version }) => desk.briefings.postReview(id, version, note.trim() || null)),
    )
    if (!done) return
    toast(words.confirmed)
    onClose()
  }
  return (
    <VerbDialog wide title={words.title(revision)} onClose={onClose}>
      <form className={classes.form} onSubmit={confirm} noValidate>
        <p>{words.explain(revision)}</p>
        <ProblemNotice problem={unread} />
        {unread && (
          <Button variant="default" onClick={retry}>
            {history.retry}
          </Button>
        )}
        {!data && !unread && <Skeleton height={240} aria-label={words.loading} />}
        {data && (
          <section aria-label={words.whole(revision)}>
            <p className={classes.quiet}>
              {data.base === null ? words.whole(revision) : words.since(data.base, revision)}
            </p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard. */}
            <div className={classes.comparison} tabIndex={0}>
              <DiffView diff={data.diff} whole={data.base === null} />
            </div>
          </section>
        )}
        <Textarea
          autosize
          minRows={2}
          maxRows={8}
          maxLength={2000}
          label={workflow.review.note}
          value={note}
          onChange={event => setNote(event.currentTarget.value)}
        />
        <p className={classes.quiet}>{words.wrong}</p>
        <Refusal problem={problem} />
        <DialogButtons label={words.button} busy={busy} disabled={!data} onClose={onClose} />
      </form>
    </VerbDialog>
  )
}
