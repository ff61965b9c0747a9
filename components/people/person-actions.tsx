'use client'

import { ActionIcon, Menu } from '@mantine/core'
import { IconDotsVertical, IconKey, IconUserCheck, IconUserOff, IconUsersGroup } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { useMessages } from '#components/ui/messages.tsx'
import { useToasts, useUndoToast } from '#components/ui/undo-toast.tsx'
import { desk, type PersonView } from '#lib/desk-client/desk-client.ts'
import type { OneTimeLink } from './one-time-link.ts'

type Props = {
  person: PersonView
  onChangeRoles: (person: PersonView) => void
  onLink: (link: OneTimeLink) => void
}

/** What an administrator can do to one account. */
export function PersonActions({ person, onChangeRoles, onLink }: Props) {
  const { people } = useMessages()
  const { setDisabled, makeLink } = usePersonVerbs(person, onLink)
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={people.actions(person.name)}>
          <IconDotsVertical size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconUsersGroup size={16} />} onClick={() => onChangeRoles(person)}>
          {people.changeRoles}
        </Menu.Item>
        <Menu.Item leftSection={<IconKey size={16} />} onClick={makeLink}>
          {people.reset}
        </Menu.Item>
        <Menu.Divider />
        {person.disabledAt ? (
          <Menu.Item leftSection={<IconUserCheck size={16} />} onClick={() => setDisabled(false)}>
            {people.enable}
          </Menu.Item>
        ) : (
          <Menu.Item color="red" leftSection={<IconUserOff size={16} />} onClick={() => setDisabled(true)}>
            {people.disable}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

function usePersonVerbs(person: PersonView, onLink: (link: OneTimeLink) => void) {
  const { people } = useMessages()
  const router = useRouter()
  const undoToast = useUndoToast()
  const { failToast } = useToasts()

  async function change(disabled: boolean) {
    await desk.people.patch(person.id, { disabled })
    router.refresh()
  }

  async function setDisabled(disabled: boolean) {
    try {
      await change(disabled)
      undoToast(disabled ? people.disabledNow(person.name) : people.enabledNow(person.name), () => change(!disabled))
    } catch (error) {
      failToast(error)
    }
  }

  async function makeLink() {
    try {
      const { invitationUrl } = await desk.people.reset(person.id)
      onLink({ name: person.name, url: invitationUrl, purpose: 'reset' })
    } catch (error) {
      failToast(error)
    }
  }

  return { setDisabled, makeLink }
}
