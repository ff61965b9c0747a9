'use client'

import { SegmentedControl } from '@mantine/core'
import { DiffView } from '#components/history/diff-view.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import classes from './dialog.module.css'
import type { Review } from './use-review.ts'
import { useWhen } from './use-when.ts'

const SHOWN_OF_HASH = 12

type Props = {
  review: Review
  /** The revision that this person saw last before this visit. */
  looked: number | null
  onSwitch: (sinceLook: boolean) => void
}

/** Names the exact revision under review and shows what an approver answers for: what they have not seen yet, or all since the last review. */
export function ReviewedText({ review, looked, onSwitch }: Props) {
  const { workflow, history } = useMessages()
  const words = workflow.review
  const when = useWhen()
  const { target, base, wider, diff, edited } = review
  const wideKind = !wider || wider.kind === 'sinceLooked' ? 'whole' : wider.kind
  const sinceLook = base?.kind === 'sinceLooked'
  const hasChoice = !edited && looked !== null && looked > (wider?.number ?? 0) && looked < target.number
  const headings = { ...words, sinceLooked: history.since.looked }
  const heading = base ? headings[base.kind](base.number, target.number) : words.whole(target.number)
  return (
    <section aria-label={edited ? words.editedTitle : heading}>
      <div className={classes.identity}>
        <strong>{words.identity(target.number, target.by.name)}</strong>
        <span className={classes.quiet}>{when.short(target.at)}</span>
        <span className={classes.quiet}>
          {words.hash} <code title={target.hash}>{target.hash.replace(/^sha256-/, '').slice(0, SHOWN_OF_HASH)}</code>
        </span>
      </div>
      {hasChoice && (
        <SegmentedControl
          size="xs"
          aria-label={history.since.label}
          value={sinceLook ? 'look' : 'review'}
          onChange={value => onSwitch(value === 'look')}
          data={[
            { value: 'look', label: history.since.look },
            { value: 'review', label: history.since[wideKind] },
          ]}
        />
      )}
      {!edited && <p className={classes.quiet}>{heading}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard. */}
      <div className={classes.comparison} tabIndex={0}>
        <DiffView diff={diff} whole={!edited && base === null} />
      </div>
    </section>
  )
}
