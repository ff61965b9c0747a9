'use client'

import { Button, Modal, TextInput } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { type SubmitEvent, useState } from 'react'
import { useSending } from '#components/people/use-sending.ts'
import form from '#components/ui/form.module.css'
import { useMessages } from '#components/ui/messages.tsx'
import { ProblemNotice } from '#components/ui/problem-notice.tsx'
import { desk, type WebhookInput, type WebhookView } from '#lib/desk-client/desk-client.ts'
import { EventChoice } from './event-choice.tsx'
import type { ShownSecret } from './secret-dialog.tsx'

const NEW: WebhookInput = {
  name: '',
  url: '',
  events: ['briefing.published', 'briefing.updated', 'briefing.corrected', 'briefing.withdrawn', 'briefing.killed'],
}

type Props = {
  /** The endpoint to change; a new one is added for null. */
  webhook: WebhookView | null
  onClose: () => void
  onSaved: (name: string, secret: ShownSecret | null) => void
}

/** Adds an endpoint, or changes one. */
export function WebhookDialog({ webhook, onClose, onSaved }: Props) {
  const { common, webhooks } = useMessages()
  const router = useRouter()
  const [input, setInput] = useState<WebhookInput>(webhook ? inputOf(webhook) : NEW)
  const { sending, problem, send } = useSending()
  const change = (part: Partial<WebhookInput>) => setInput(before => ({ ...before, ...part }))

  async function submit(event: SubmitEvent) {
    event.preventDefault()
    const saved = await send<WebhookView & { secret?: string }>(() =>
      webhook ? desk.webhooks.patch(webhook.id, input) : desk.webhooks.add(input),
    )
    if (!saved) return
    router.refresh()
    onSaved(saved.name, saved.secret ? { name: saved.name, secret: saved.secret, rotated: false } : null)
  }

  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={webhook ? webhooks.editTitle(webhook.name) : webhooks.addTitle}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <form onSubmit={submit} className={form.form}>
        <TextInput
          label={webhooks.name}
          placeholder={webhooks.namePlaceholder}
          required
          withAsterisk={false}
          maxLength={100}
          autoComplete="off"
          data-autofocus
          value={input.name}
          onChange={event => change({ name: event.currentTarget.value })}
        />
        <TextInput
          label={webhooks.url}
          description={webhooks.urlHelp}
          type="url"
          placeholder="https://www.example.org/api/stet"
          required
          withAsterisk={false}
          maxLength={2000}
          autoComplete="off"
          value={input.url}
          onChange={event => change({ url: event.currentTarget.value })}
        />
        <EventChoice events={input.events} onChange={events => change({ events })} />
        <ProblemNotice problem={problem} />
        <div className={form.buttons}>
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button type="submit" loading={sending} disabled={input.events.length === 0}>
            {webhook ? webhooks.save : webhooks.create}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

function inputOf({ name, url, events }: WebhookView): WebhookInput {
  return { name, url, events }
}
