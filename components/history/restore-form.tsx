'use client'

import { Button, Skeleton } from '@mantine/core'
import type { FormEvent } from 'react'
import { useBriefing } from '#components/briefing/briefing-context.tsx'
import classes from '#components/briefing/dialog.module.css'
import { DialogButtons } from '#components/briefing/dialog-buttons.tsx'
import { Refusal } from '#components/briefing/refusal.tsx'
import { useAction } from '#components/briefing/use-action.ts'
import { useRead } from '#components/briefing/use-read.ts'
import { VerbDialog } from '#components/briefing/verb-dialog.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import { ProblemNotice } from '#components/ui/problem-notice.tsx'
import { useUndoToast } from '#components/ui/undo-toast.tsx'
import { desk } from '#lib/desk-client/desk-client.ts'
import { DiffView } from './diff-view.tsx'
import { hasDifference } from './has-difference.ts'

type Props = { revision: number; onClose: () => void; onBack: () => void }

/** Shows what restoring changes, makes the older text and fields the newest revision, and offers the way back. */
export function RestoreForm({ revision, onClose, onBack }: Props) {
  const { restore: words, retry: again, loading } = useMessages().history
  const { briefing, write } = useBriefing()
  const { busy, problem, run } = useAction()
  const undoToast = useUndoToast()
  const {
    data,
    problem: unread,
    retry,
  } = useRead(`${revision} ${briefing.version}`, async () => {
    const diff = await desk.briefings.diff(briefing.id, 'working', revision)
    // A published address stays, whatever the older revision had.
    const stays = (name: string) => name === 'slug' && briefing.firstPublishedAt !== null
    return { ...diff, fields: diff.fields.filter(({ name }) => !stays(name)) }
  })
  const bring = (number: number) => write(({ id, version }) => desk.briefings.restore(id, version, number))

  const restore = async (event: FormEvent) => {
    event.preventDefault()
    let before = 0
    const done = await run(async () => {
      before = (await bring(revision)).revision - 1
    })
    if (!done) return
    undoToast(words.done(revision), () => bring(before))
    onClose()
  }
  return (
    <VerbDialog wide title={words.title(revision)} onClose={onBack}>
      <form className={classes.form} onSubmit={restore}>
        <p>{words.explain(revision)}</p>
        <p>{words.readers}</p>
        <ProblemNotice problem={unread} />
        {unread && (
          <Button variant="default" onClick={retry}>
            {again}
          </Button>
        )}
        {!data && !unread && <Skeleton height={200} aria-label={loading} />}
        {data && (
          <section aria-label={words.preview}>
            <p className={classes.quiet}>{words.preview}</p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard. */}
            <div className={classes.comparison} tabIndex={0}>
              <DiffView diff={data} />
            </div>
          </section>
        )}
        <Refusal problem={problem} />
        <DialogButtons
          label={words.confirm(revision)}
          busy={busy}
          disabled={!data || !hasDifference(data)}
          onClose={onBack}
        />
      </form>
    </VerbDialog>
  )
}
