'use client'

import { Checkbox } from '@mantine/core'
import form from '#components/ui/form.module.css'
import { useMessages } from '#components/ui/messages.tsx'
import type { WebhookEvent } from '#lib/desk-client/desk-client.ts'
import classes from './webhooks.module.css'

type Props = { events: WebhookEvent[]; onChange: (events: WebhookEvent[]) => void }

/** What an endpoint is told of, each event with what it means. */
export function EventChoice({ events, onChange }: Props) {
  const { webhooks } = useMessages()
  const all = Object.entries(webhooks.eventHelp satisfies Record<WebhookEvent, string>) as [WebhookEvent, string][]
  return (
    <Checkbox.Group
      label={webhooks.events}
      value={events}
      error={events.length === 0 ? webhooks.atLeastOne : undefined}
      onChange={chosen => onChange(all.map(([event]) => event).filter(event => chosen.includes(event)))}
    >
      <div className={form.choices}>
        {all.map(([event, help]) => (
          <Checkbox
            key={event}
            value={event}
            label={<span className={classes.event}>{event}</span>}
            description={help}
          />
        ))}
      </div>
    </Checkbox.Group>
  )
}
