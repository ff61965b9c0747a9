import { notFound } from 'next/navigation'
import { DeliveryLog } from '#components/webhooks/delivery-log.tsx'
import { isAdmin } from '#lib/briefings/policy.ts'
import { requireActor } from '#lib/web/session.ts'
import { listDeliveries } from '#lib/webhooks/list-deliveries.ts'
import { listWebhooks } from '#lib/webhooks/list-webhooks.ts'

type Props = { params: Promise<{ webhookId: string }> }

export default async function Page({ params }: Props) {
  const { webhookId } = await params
  const actor = await requireActor(`/desk/webhooks/${webhookId}`)
  if (!isAdmin(actor)) notFound()
  const webhook = (await listWebhooks(actor, {})).find(({ id }) => id === webhookId)
  if (!webhook) notFound()
  return <DeliveryLog key={webhook.id} webhook={webhook} first={await listDeliveries(actor, { webhookId })} />
}
