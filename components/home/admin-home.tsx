'use client'

import type { Reinstatement } from '#components/briefing/reinstatement-dialog.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import { PageHead } from '#components/ui/page-head.tsx'
import type { WebhookView } from '#lib/desk-client/desk-client.ts'
import { Reinstatements } from './reinstatements.tsx'
import { SilentWebhooks } from './silent-webhooks.tsx'

type Props = { me: string; reinstatements: Reinstatement[]; webhooks: WebhookView[] }

/** The desk of an administrator who sees no briefings: only what asks for their word. */
export function AdminHome({ me, reinstatements, webhooks }: Props) {
  const { home } = useMessages()
  return (
    <>
      <PageHead title={home.title} />
      <SilentWebhooks webhooks={webhooks} />
      <Reinstatements me={me} requests={reinstatements} />
    </>
  )
}
