'use client'

import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import Link from 'next/link'
import { useState } from 'react'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import { PageHead } from '#components/ui/page-head.tsx'
import type { WebhookView } from '#lib/desk-client/desk-client.ts'
import { GivenUpNotice } from './given-up-notice.tsx'
import { WebhookActions, type WebhookQuestion } from './webhook-actions.tsx'
import { WebhookDialogs } from './webhook-dialogs.tsx'
import { WebhookHealth } from './webhook-health.tsx'
import classes from './webhooks.module.css'

/** All endpoints with their health, for the administrator. */
export function WebhooksView({ webhooks }: { webhooks: WebhookView[] }) {
  const words = useMessages().webhooks
  const [question, setQuestion] = useState<WebhookQuestion | { ask: 'add' } | null>(null)
  const add = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setQuestion({ ask: 'add' })}>
      {words.add}
    </Button>
  )
  return (
    <>
      <PageHead title={words.title} note={webhooks.length > 0 && words.count(webhooks.length)}>
        {webhooks.length > 0 && add}
      </PageHead>
      {webhooks.length === 0 && <EmptyState action={add}>{words.empty}</EmptyState>}
      {webhooks.map(webhook => (
        <GivenUpNotice key={webhook.id} webhook={webhook} />
      ))}
      {webhooks.length > 0 && (
        <ul className={classes.list}>
          {webhooks.map(webhook => (
            <li key={webhook.id} className={classes.item}>
              <div>
                <Link href={`/desk/webhooks/${webhook.id}`} className={classes.name}>
                  {webhook.name}
                </Link>
                <p className={classes.url}>{webhook.url}</p>
              </div>
              <div className={classes.events}>
                {webhook.events.map(event => (
                  <span key={event}>{event}</span>
                ))}
              </div>
              <WebhookHealth webhook={webhook} />
              <WebhookActions webhook={webhook} onAsk={setQuestion} />
            </li>
          ))}
        </ul>
      )}
      <WebhookDialogs question={question} onClose={() => setQuestion(null)} />
    </>
  )
}
