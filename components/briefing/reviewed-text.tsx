'use client'

import { useMessages } from '#components/ui/messages.tsx'
import classes from './dialog.module.css'
import { DiffView } from './diff-view.tsx'
import type { Review } from './use-review.ts'
import { useWhen } from './use-when.ts'

const SHOWN_OF_HASH = 12

/** Names the exact revision under review and shows what an approver answers for. */
export function ReviewedText({ review }: { review: Review }) {
  const words = useMessages().workflow.review
  const when = useWhen()
  const { target, base, diff, edited } = review
  const heading = base ? words[base.kind](base.number, target.number) : words.whole(target.number)
  return (
    <section aria-label={edited ? words.editedTitle : heading}>
      <div className={classes.identity}>
        <strong>{words.identity(target.number, target.by.name)}</strong>
        <span className={classes.quiet}>{when.short(target.at)}</span>
        <span className={classes.quiet}>
          {words.hash} <code title={target.hash}>{target.hash.replace(/^sha256-/, '').slice(0, SHOWN_OF_HASH)}</code>
        </span>
      </div>
      {!edited && <p className={classes.quiet}>{heading}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard. */}
      <div className={classes.comparison} tabIndex={0}>
        <DiffView diff={diff} whole={!edited && base === null} />
      </div>
    </section>
  )
}
