'use client'

import Link from 'next/link'
import { useMessages } from '#components/ui/messages.tsx'
import type { WebhookView } from '#lib/desk-client/desk-client.ts'
import classes from './home-view.module.css'

/** Front ends that hear of no change any more, until an administrator enables them. Shows nothing when there are none. */
export function SilentWebhooks({ webhooks }: { webhooks: WebhookView[] }) {
  const { home, webhooks: words } = useMessages()
  if (webhooks.length === 0) return null
  return (
    <section aria-labelledby="group-silent" data-group="silent" className={classes.urgent}>
      <h2 id="group-silent" className={classes.heading} data-alarm="true">
        {home.groups.silentWebhooks} <span className={classes.count}>{webhooks.length}</span>
      </h2>
      <ul className={classes.list} aria-label={home.groups.silentWebhooks}>
        {webhooks.map(({ id, name, disabledReason }) => (
          <li key={id}>
            <Link href={`/desk/webhooks/${id}`} className={classes.item} data-row prefetch={false}>
              <span className={classes.title}>{name}</span>
              <span className={classes.alarm}>{disabledReason && words.disabledWhy[disabledReason]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
