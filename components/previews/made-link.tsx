'use client'

import { Button, CopyButton, TextInput } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import form from '#components/ui/form.module.css'
import { useMessages } from '#components/ui/messages.tsx'
import type { PreviewView } from '#lib/desk-client/desk-client.ts'

export type NewLink = PreviewView & { url: string }

/** A new link with its address, which is shown this once. */
export function MadeLink({ made }: { made: NewLink }) {
  const { common, previews } = useMessages()
  const copyButton = useRef<HTMLButtonElement>(null)
  useEffect(() => copyButton.current?.focus(), [])
  return (
    <div className={form.form}>
      <TextInput
        readOnly
        label={previews.made(made.label)}
        description={previews.madeBody}
        value={made.url}
        onFocus={event => event.currentTarget.select()}
      />
      <div className={form.buttons}>
        <CopyButton value={made.url}>
          {({ copied, copy }) => (
            <Button
              ref={copyButton}
              onClick={copy}
              leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
            >
              {copied ? common.copied : previews.copy}
            </Button>
          )}
        </CopyButton>
      </div>
    </div>
  )
}
