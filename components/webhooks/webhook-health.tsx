'use client'

import { useMessages } from '#components/ui/messages.tsx'
import { When } from '#components/ui/when.tsx'
import type { WebhookView } from '#lib/desk-client/desk-client.ts'
import { useWhenText } from './use-when-text.ts'
import classes from './webhooks.module.css'

/** How an endpoint fares: what is wrong first, then when something last arrived and what is left to send. */
export function WebhookHealth({ webhook }: { webhook: WebhookView }) {
  const { webhooks } = useMessages()
  const whenText = useWhenText()
  const { disabledReason, failingSince, lastDeliveredAt, waiting, parked, oldSecretUntil } = webhook
  const state = disabledReason
    ? { tone: disabledReason === 'person' ? 'muted' : 'red', text: webhooks.disabledWhy[disabledReason] }
    : failingSince
      ? { tone: 'red', text: webhooks.failingSince(whenText(failingSince)) }
      : { tone: 'ink', text: lastDeliveredAt ? webhooks.works : webhooks.untried }
  const left = [waiting > 0 && webhooks.waiting(waiting), parked > 0 && webhooks.parked(parked)].filter(Boolean)
  return (
    <div>
      <p className={classes.state} data-tone={state.tone} suppressHydrationWarning>
        {state.text}
      </p>
      <p className={classes.quiet}>
        {webhooks.lastDelivered}: {lastDeliveredAt ? <When at={lastDeliveredAt} dense /> : webhooks.never}
      </p>
      {left.length > 0 && <p className={classes.quiet}>{left.join(', ')}</p>}
      {oldSecretUntil && (
        <p className={classes.quiet} suppressHydrationWarning>
          {webhooks.oldSecretUntil(whenText(oldSecretUntil))}
        </p>
      )}
    </div>
  )
}
