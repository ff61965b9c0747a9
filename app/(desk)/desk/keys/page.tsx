import { notFound } from 'next/navigation'
import { KeysView } from '#components/keys/keys-view.tsx'
import { isAdmin } from '#lib/briefings/policy.ts'
import { env } from '#lib/kernel/env.ts'
import { listKeys } from '#lib/keys/list-keys.ts'
import { requireActor } from '#lib/web/session.ts'

export default async function Page() {
  const actor = await requireActor('/desk/keys')
  if (!isAdmin(actor)) notFound()
  return <KeysView keys={await listKeys(actor, {})} url={env().url} />
}
