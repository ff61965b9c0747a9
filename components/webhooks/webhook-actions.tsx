'use client'

import { ActionIcon, Menu } from '@mantine/core'
import {
  IconDotsVertical,
  IconKey,
  IconList,
  IconPencil,
  IconPlayerPause,
  IconPlayerPlay,
  IconSend,
  IconTrash,
} from '@tabler/icons-react'
import Link from 'next/link'
import { useMessages } from '#components/ui/messages.tsx'
import type { WebhookView } from '#lib/desk-client/desk-client.ts'
import { useWebhookVerbs } from './use-webhook-verbs.ts'

export type WebhookQuestion = { ask: 'edit' | 'rotate' | 'delete'; webhook: WebhookView }
type Props = { webhook: WebhookView; onAsk: (question: WebhookQuestion) => void }

/** What an administrator can do to one endpoint. */
export function WebhookActions({ webhook, onAsk }: Props) {
  const { webhooks } = useMessages()
  const { setDisabled, test } = useWebhookVerbs(webhook)
  const disabled = webhook.disabledAt !== null
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={webhooks.actions(webhook.name)}>
          <IconDotsVertical size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} href={`/desk/webhooks/${webhook.id}`} leftSection={<IconList size={16} />}>
          {webhooks.log}
        </Menu.Item>
        {!disabled && (
          <Menu.Item leftSection={<IconSend size={16} />} onClick={test}>
            {webhooks.test}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => onAsk({ ask: 'edit', webhook })}>
          {webhooks.edit}
        </Menu.Item>
        <Menu.Item leftSection={<IconKey size={16} />} onClick={() => onAsk({ ask: 'rotate', webhook })}>
          {webhooks.rotate}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={disabled ? <IconPlayerPlay size={16} /> : <IconPlayerPause size={16} />}
          onClick={() => setDisabled(!disabled)}
        >
          {disabled ? webhooks.enable : webhooks.disable}
        </Menu.Item>
        <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={() => onAsk({ ask: 'delete', webhook })}>
          {webhooks.delete}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
