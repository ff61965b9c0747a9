'use client'

import { IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import { useAwake } from '#components/ui/use-awake.ts'
import { When } from '#components/ui/when.tsx'
import type { DeliveryRow } from '#lib/desk-client/desk-client.ts'
import { DeliveryDetail } from './delivery-detail.tsx'
import { useAnswerText } from './use-answer-text.ts'
import { useWhenText } from './use-when-text.ts'
import classes from './webhooks.module.css'

const TONES = { waiting: 'amber', delivered: 'ink', parked: 'red', cancelled: 'muted' }

type Props = { row: DeliveryRow; replayable: boolean; onReplayed: () => void }

/** One message of the log; opened, with its payload and every attempt. */
export function DeliveryItem({ row, replayable, onReplayed }: Props) {
  const { webhooks } = useMessages()
  const whenText = useWhenText()
  const answerText = useAnswerText()
  const awake = useAwake()
  const [open, setOpen] = useState(false)
  const { status, attempts, dueAt } = row
  const answer = attempts > 0 ? answerText(row.lastStatus, row.lastError) : ''
  const next = dueAt && attempts > 0 ? webhooks.nextTry(whenText(dueAt)) : ''
  return (
    <li className={classes.delivery}>
      <button
        type="button"
        className={classes.summary}
        aria-expanded={open}
        disabled={!awake}
        onClick={() => setOpen(before => !before)}
      >
        <IconChevronRight size={14} aria-hidden="true" />
        <span className={classes.event}>{row.event}</span>
        <span className={classes.state} data-tone={TONES[status]}>
          {webhooks.status[status]}
          {attempts > 1 && <span className={classes.quiet}> · {webhooks.attempts(attempts)}</span>}
        </span>
        <span suppressHydrationWarning>{[answer, next].filter(Boolean).join(' · ')}</span>
        <span className={classes.quiet}>
          <When at={row.createdAt} dense />
        </span>
      </button>
      {open && <DeliveryDetail row={row} replayable={replayable} onReplayed={onReplayed} />}
    </li>
  )
}
