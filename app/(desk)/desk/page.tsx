import { redirect } from 'next/navigation'
import { HomeView } from '#components/home/home-view.tsx'
import { homeOf } from '#lib/briefings/home.ts'
import { mayCreate, seesWorkingCopies } from '#lib/briefings/policy.ts'
import { taxonomy } from '#lib/taxonomy/taxonomy.ts'
import { requireActor } from '#lib/web/session.ts'

export default async function Page() {
  const actor = await requireActor()
  if (!seesWorkingCopies(actor)) redirect('/desk/people')
  const [groups, { series }] = await Promise.all([homeOf(actor), taxonomy()])
  return <HomeView groups={groups} series={series} mayCreate={mayCreate(actor)} />
}
