import { notFound } from 'next/navigation'
import { WebhooksView } from '#components/webhooks/webhooks-view.tsx'
import { isAdmin } from '#lib/briefings/policy.ts'
import { requireActor } from '#lib/web/session.ts'
import { listWebhooks } from '#lib/webhooks/list-webhooks.ts'

export default async function Page() {
  const actor = await requireActor('/desk/webhooks')
  if (!isAdmin(actor)) notFound()
  return <WebhooksView webhooks={await listWebhooks(actor, {})} />
}
