'use client'

import { ActionIcon, Menu } from '@mantine/core'
import { IconCheck, IconSettings } from '@tabler/icons-react'
import { useBriefing } from '#components/briefing/briefing-context.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import { useToasts } from '#components/ui/undo-toast.tsx'
import type { ThreadView } from '#lib/desk-client/comment-calls.ts'
import { desk } from '#lib/desk-client/desk-client.ts'
import { useComments } from './comments-context.tsx'

/** Whether a thread stops approval, and who sees to it. */
export function ThreadSettings({ thread: { id, by, blocking, assignee, may } }: { thread: ThreadView }) {
  const words = useMessages().comments
  const { people } = useBriefing().newsroom
  const { reload } = useComments()
  const { failToast } = useToasts()
  const change = (work: Promise<unknown>) => work.then(reload, failToast)
  const tick = (shown: boolean) => (shown ? <IconCheck size={16} aria-hidden="true" /> : <span aria-hidden="true" />)
  const choices = [{ id: null, name: words.nobody }, ...people]
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={words.more(by.name)}>
          <IconSettings size={16} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          role="menuitemcheckbox"
          aria-checked={blocking}
          disabled={!may.block}
          rightSection={tick(blocking)}
          onClick={() => change(desk.comments.setBlocking(id, !blocking))}
        >
          {words.stops}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{words.assignee}</Menu.Label>
        {choices.map(person => (
          <Menu.Item
            key={person.id ?? 'nobody'}
            role="menuitemradio"
            aria-checked={(assignee?.id ?? null) === person.id}
            rightSection={tick((assignee?.id ?? null) === person.id)}
            onClick={() => change(desk.comments.assign(id, person.id))}
          >
            {person.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
