'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import { useToasts } from '#components/ui/undo-toast.tsx'
import { desk } from '#lib/desk-client/desk-client.ts'
import { SecretDialog, type ShownSecret } from './secret-dialog.tsx'
import type { WebhookQuestion } from './webhook-actions.tsx'
import { WebhookDialog } from './webhook-dialog.tsx'

type Props = { question: WebhookQuestion | { ask: 'add' } | null; onClose: () => void; onDeleted?: () => void }

/** The dialogs of endpoints: add, change, new secret, delete, and the secret that is shown once. */
export function WebhookDialogs({ question, onClose, onDeleted }: Props) {
  const { webhooks } = useMessages()
  const router = useRouter()
  const { toast } = useToasts()
  const [shown, setShown] = useState<ShownSecret | null>(null)
  const done = (secret: ShownSecret | null, sentence?: string) => {
    onClose()
    setShown(secret)
    if (sentence) toast(sentence)
    router.refresh()
  }
  if (shown) return <SecretDialog shown={shown} onClose={() => setShown(null)} />
  if (!question) return null
  if (question.ask === 'add' || question.ask === 'edit') {
    return (
      <WebhookDialog
        webhook={question.ask === 'edit' ? question.webhook : null}
        onClose={onClose}
        onSaved={(name, secret) => done(secret, secret ? undefined : webhooks.saved(name))}
      />
    )
  }
  const { id, name } = question.webhook
  if (question.ask === 'rotate') {
    return (
      <ConfirmDialog
        title={webhooks.rotateTitle(name)}
        body={webhooks.rotateAsk}
        action={webhooks.rotateDo}
        run={async () => done({ name, secret: (await desk.webhooks.rotate(id)).secret, rotated: true })}
        onClose={onClose}
      />
    )
  }
  return (
    <ConfirmDialog
      title={webhooks.deleteTitle(name)}
      body={webhooks.deleteAsk}
      action={webhooks.deleteDo}
      typed={{ label: webhooks.name, value: name }}
      run={async () => {
        await desk.webhooks.delete(id)
        done(null, webhooks.deleted(name))
        onDeleted?.()
      }}
      onClose={onClose}
    />
  )
}
