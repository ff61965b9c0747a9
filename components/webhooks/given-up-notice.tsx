'use client'

import { useMessages } from '#components/ui/messages.tsx'
import type { WebhookView } from '#lib/desk-client/desk-client.ts'
import classes from './webhooks.module.css'

/** Says that an endpoint was disabled without a person's doing, and what to do. Shows nothing for others. */
export function GivenUpNotice({ webhook: { name, disabledReason } }: { webhook: WebhookView }) {
  const { webhooks } = useMessages()
  if (!disabledReason || disabledReason === 'person') return null
  return (
    <div role="status" className={classes.notice}>
      <p>
        <strong>{webhooks.notice(name)}</strong>
      </p>
      <p>
        {webhooks.disabledWhy[disabledReason]} {webhooks.enableHint}
      </p>
    </div>
  )
}
