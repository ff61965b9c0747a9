'use client'

import { useMessages } from '#components/ui/messages.tsx'

/** Gives `answerText(status, fault)`: how an attempt ended, in the person's language. */
export function useAnswerText(): (status: number | null, fault: string | null) => string {
  const { webhooks } = useMessages()
  const faults: Record<string, string> = webhooks.faults
  return (status, fault) => {
    if (status === null) return (fault && faults[fault]) || webhooks.faults.connection
    return status >= 300 && status < 400 ? webhooks.redirected(status) : webhooks.answered(status)
  }
}
