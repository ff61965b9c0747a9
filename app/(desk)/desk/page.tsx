import { AdminHome } from '#components/home/admin-home.tsx'
import { HomeView } from '#components/home/home-view.tsx'
import { homeOf } from '#lib/briefings/home.ts'
import { mayCreate, seesWorkingCopies } from '#lib/briefings/policy.ts'
import { myCalls } from '#lib/comments/my-calls.ts'
import { taxonomy } from '#lib/taxonomy/taxonomy.ts'
import { requireActor } from '#lib/web/session.ts'
import { silentWebhooks } from '#lib/webhooks/silent-webhooks.ts'

export default async function Page() {
  const actor = await requireActor()
  const [{ reviewsDue, reinstatements, ...groups }, { series }, calls, webhooks] = await Promise.all([
    homeOf(actor),
    taxonomy(),
    myCalls(actor),
    silentWebhooks(actor),
  ])
  if (!seesWorkingCopies(actor)) return <AdminHome me={actor.id} {...{ reinstatements, webhooks }} />
  return (
    <HomeView
      me={actor.id}
      calls={calls}
      groups={groups}
      reviewsDue={reviewsDue}
      reinstatements={reinstatements}
      webhooks={webhooks}
      series={series}
      mayCreate={mayCreate(actor)}
    />
  )
}
