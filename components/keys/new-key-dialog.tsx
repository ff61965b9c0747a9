'use client'

import { Button, CopyButton, Modal, TextInput } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useFocusReturn } from '#components/briefing/use-focus-return.ts'
import form from '#components/ui/form.module.css'
import { useMessages } from '#components/ui/messages.tsx'
import type { KeyKind } from '#lib/keys/policy.ts'
import classes from './keys.module.css'

export type NewKey = { kind: KeyKind; name: string; key: string }

const TRIES: Record<KeyKind, string> = {
  delivery: '/api/v1/briefings?limit=1',
  preview: '/api/v1/briefings?perspective=draft&limit=1',
  management: '/api/desk/briefings?limit=1',
}

/** Shows a key, once, with a command to try it. Only its button closes it, so that a stray click cannot lose the key. */
export function NewKeyDialog({ made, url, onClose }: { made: NewKey; url: string; onClose: () => void }) {
  useFocusReturn()
  const { common, keys } = useMessages()
  const command = `curl -H 'Authorization: Bearer ${made.key}' '${url}${TRIES[made.kind]}'`
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={keys.madeTitle(made.name)}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      <div className={form.form}>
        <p className={form.note}>{keys.madeBody}</p>
        <TextInput
          readOnly
          className={classes.secret}
          aria-label={keys.theKey}
          value={made.key}
          onFocus={event => event.currentTarget.select()}
        />
        <p className={form.note}>{keys.tryIt}</p>
        <pre className={classes.command}>{command}</pre>
        <div className={form.buttons}>
          <Button variant="default" onClick={onClose}>
            {keys.done}
          </Button>
          <CopyButton value={made.key}>
            {({ copied, copy }) => (
              <Button
                data-autofocus
                onClick={copy}
                leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
              >
                {copied ? common.copied : keys.copyKey}
              </Button>
            )}
          </CopyButton>
        </div>
      </div>
    </Modal>
  )
}
