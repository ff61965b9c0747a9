'use client'

import { useRouter } from 'next/navigation'
import { useMessages } from '#components/ui/messages.tsx'
import { useToasts, useUndoToast } from '#components/ui/undo-toast.tsx'
import { desk, type WebhookView } from '#lib/desk-client/desk-client.ts'

/** The verbs of one endpoint that need no dialog. */
export function useWebhookVerbs({ id, name }: Pick<WebhookView, 'id' | 'name'>) {
  const { webhooks } = useMessages()
  const router = useRouter()
  const undoToast = useUndoToast()
  const { toast, failToast } = useToasts()

  async function change(disabled: boolean) {
    await desk.webhooks.patch(id, { disabled })
    router.refresh()
  }

  async function setDisabled(disabled: boolean) {
    try {
      await change(disabled)
      undoToast(disabled ? webhooks.disabledNow(name) : webhooks.enabledNow(name), () => change(!disabled))
    } catch (error) {
      failToast(error)
    }
  }

  async function test() {
    try {
      await desk.webhooks.test(id)
      toast(webhooks.testSent)
      router.refresh()
    } catch (error) {
      failToast(error)
    }
  }

  return { setDisabled, test }
}
