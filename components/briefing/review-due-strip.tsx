'use client'

import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useMessages } from '#components/ui/messages.tsx'
import { now } from '#lib/kernel/clock.ts'
import { useBriefing } from './briefing-context.tsx'
import { refusalSentence } from './refusal-sentence.ts'
import classes from './strip.module.css'
import { Strip } from './strip.tsx'
import { useTick } from './use-tick.ts'
import { useWhen } from './use-when.ts'
import type { ActionVerb } from './verbs-for.ts'

/** For as long as a text is public that nobody has approved: until when its review is due, and the way to it. */
export function ReviewDueStrip({ onStart }: { onStart: (verb: ActionVerb) => void }) {
  const { errors, exceptions, workflow } = useMessages()
  const words = exceptions.postReview
  const { reviewDueAt, may } = useBriefing().briefing
  const when = useWhen()
  useTick()
  if (!reviewDueAt) return null
  const overdue = new Date(reviewDueAt) <= now()
  const mayReview = may.postReview
  return (
    <Strip
      label={words.strip}
      tone="red"
      icon={<IconAlertTriangle size={18} aria-hidden="true" />}
      actions={
        mayReview === true && (
          <Button size="compact-sm" onClick={() => onStart('postReview')}>
            {workflow.verbs.postReview}
          </Button>
        )
      }
    >
      <p suppressHydrationWarning>
        <strong>{words.strip}</strong>{' '}
        <span className={overdue ? classes.alarm : undefined}>
          {words[overdue ? 'overdue' : 'due'](when.short(reviewDueAt), when.away(reviewDueAt))}
        </span>{' '}
        {mayReview && mayReview !== true && (
          <span className={classes.quiet}>{refusalSentence(mayReview.reason, errors, workflow)}</span>
        )}
      </p>
    </Strip>
  )
}
