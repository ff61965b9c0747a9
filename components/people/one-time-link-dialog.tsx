'use client'

import { Button, CopyButton, Modal, TextInput } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import form from '#components/ui/form.module.css'
import { useMessages } from '#components/ui/messages.tsx'
import type { OneTimeLink } from './one-time-link.ts'

/** Shows a one-time address, once. Only its button closes it, so that a stray click cannot lose the address. */
export function OneTimeLinkDialog({ link, onClose }: { link: OneTimeLink | null; onClose: () => void }) {
  const { common, people } = useMessages()
  if (!link) return null
  return (
    <Modal
      opened
      onClose={onClose}
      title={people.linkTitle(link.name)}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      <div className={form.form}>
        <p className={form.note}>{people.linkBody}</p>
        <TextInput readOnly aria-label={people.linkTitle(link.name)} value={link.url} onFocus={selectAll} />
        <p className={form.note}>{link.purpose === 'invitation' ? people.invitationFor : people.resetFor}</p>
        <div className={form.buttons}>
          <Button variant="default" onClick={onClose}>
            {people.done}
          </Button>
          <CopyButton value={link.url}>
            {({ copied, copy }) => (
              <Button
                data-autofocus
                onClick={copy}
                leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
              >
                {copied ? common.copied : people.copyLink}
              </Button>
            )}
          </CopyButton>
        </div>
      </div>
    </Modal>
  )
}

function selectAll(event: { currentTarget: HTMLInputElement }) {
  event.currentTarget.select()
}
