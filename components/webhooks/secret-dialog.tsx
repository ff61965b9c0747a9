'use client'

import { Button, CopyButton, Modal, TextInput } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import form from '#components/ui/form.module.css'
import { useMessages } from '#components/ui/messages.tsx'
import { CodeBox } from './code-box.tsx'
import { RECEIVER_SNIPPET } from './receiver-snippet.ts'
import classes from './webhooks.module.css'

export type ShownSecret = { name: string; secret: string; rotated: boolean }

/** Shows a signing secret, once, with a receiver to begin with. Only its button closes it, so that a stray click cannot lose the secret. */
export function SecretDialog({ shown, onClose }: { shown: ShownSecret; onClose: () => void }) {
  const { webhooks } = useMessages()
  const title = webhooks.secretTitle(shown.name)
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={title}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      <div className={form.form}>
        <p className={form.note}>{webhooks.secretBody}</p>
        <TextInput
          readOnly
          aria-label={title}
          value={shown.secret}
          onFocus={event => event.currentTarget.select()}
          classNames={{ input: classes.event }}
        />
        {shown.rotated && <p className={form.note}>{webhooks.rotatedBody}</p>}
        <div>
          <p className={classes.label}>{webhooks.snippet}</p>
          <p className={form.note}>{webhooks.snippetHelp}</p>
        </div>
        <CodeBox label={webhooks.snippet}>{RECEIVER_SNIPPET}</CodeBox>
        <div className={form.buttons}>
          <Copy value={RECEIVER_SNIPPET} label={webhooks.copySnippet} />
          <Copy value={shown.secret} label={webhooks.copySecret} />
          <Button onClick={onClose}>{webhooks.done}</Button>
        </div>
      </div>
    </Modal>
  )
}

function Copy({ value, label }: { value: string; label: string }) {
  const { common } = useMessages()
  return (
    <CopyButton value={value}>
      {({ copied, copy }) => (
        <Button
          variant="default"
          onClick={copy}
          leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
        >
          {copied ? common.copied : label}
        </Button>
      )}
    </CopyButton>
  )
}
