'use client'

import { Button } from '@mantine/core'
import { useRead } from '#components/briefing/use-read.ts'
import form from '#components/ui/form.module.css'
import { useMessages } from '#components/ui/messages.tsx'
import { ProblemNotice } from '#components/ui/problem-notice.tsx'
import { useToasts } from '#components/ui/undo-toast.tsx'
import { When } from '#components/ui/when.tsx'
import { type DeliveryRow, type DeliveryView, desk } from '#lib/desk-client/desk-client.ts'
import { CodeBox } from './code-box.tsx'
import { useAnswerText } from './use-answer-text.ts'
import classes from './webhooks.module.css'

type Props = { row: DeliveryRow; replayable: boolean; onReplayed: () => void }

/** The payload of a message, every attempt with its answer, and the button that sends it again. */
export function DeliveryDetail({ row, replayable, onReplayed }: Props) {
  const { webhooks } = useMessages()
  const { toast, failToast } = useToasts()
  const { data, problem } = useRead(`${row.id} ${row.status} ${row.attempts}`, () => desk.webhooks.delivery(row.id))

  async function replay() {
    try {
      await desk.webhooks.replay(row.id)
      toast(webhooks.replayed)
      onReplayed()
    } catch (error) {
      failToast(error)
    }
  }

  return (
    <div className={classes.detail}>
      <ProblemNotice problem={problem} />
      {row.status === 'cancelled' && <p className={form.note}>{webhooks.cancelledWhy}</p>}
      {row.status === 'waiting' && row.attempts === 0 && <p className={form.note}>{webhooks.standsInLine}</p>}
      {data && (
        <>
          <Code label={webhooks.payload} text={JSON.stringify(JSON.parse(data.payload), null, 2)} />
          <ol className={classes.attempts}>
            {data.tries.map(attempt => (
              <Attempt key={attempt.number} attempt={attempt} />
            ))}
          </ol>
        </>
      )}
      {replayable && (
        <div>
          <Button variant="default" size="compact-md" onClick={replay}>
            {webhooks.replay}
          </Button>
        </div>
      )}
    </div>
  )
}

function Attempt({ attempt }: { attempt: DeliveryView['tries'][number] }) {
  const { webhooks } = useMessages()
  const answerText = useAnswerText()
  const { number, at, durationMs, status, answer, error, headers } = attempt
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return (
    <li>
      <p className={classes.label}>
        {webhooks.attempt(number)}: {answerText(status, error)}{' '}
        <span className={classes.quiet}>
          <When at={at} dense /> · {webhooks.took(durationMs)}
        </span>
      </p>
      <Code label={webhooks.headers} text={lines.join('\n')} />
      {status !== null && (
        <Code label={`${webhooks.answer}, ${webhooks.attempt(number)}`} text={answer || webhooks.noAnswer} />
      )}
    </li>
  )
}

function Code({ label, text }: { label: string; text: string }) {
  return (
    <div>
      <p className={classes.quiet}>{label}</p>
      <CodeBox label={label}>{text}</CodeBox>
    </div>
  )
}
