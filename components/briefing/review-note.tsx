'use client'

import { useMessages } from '#components/ui/messages.tsx'
import { useBriefing } from './briefing-context.tsx'
import classes from './review-note.module.css'
import { useWhen } from './use-when.ts'

/** What an editor asked to change, above the text until the changed text is approved. */
export function ReviewNote() {
  const words = useMessages().workflow.reviewNote
  const { briefing } = useBriefing()
  const when = useWhen()
  const { review, stage } = briefing
  const shown = stage === 'changes_requested' || stage === 'draft' || stage === 'in_review'
  if (!shown || review?.verdict !== 'request_changes' || !review.note) return null
  const heading = stage === 'changes_requested' ? words.title(review.by.name) : words.earlier
  return (
    <section className={classes.note} aria-label={heading} data-now={stage === 'changes_requested' || undefined}>
      <strong>{heading}</strong>
      <p>{review.note}</p>
      <span className={classes.about} suppressHydrationWarning>
        {words.about(review.revision, when.short(review.at))}
      </span>
    </section>
  )
}
