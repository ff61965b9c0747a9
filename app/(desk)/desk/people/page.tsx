import { notFound } from 'next/navigation'
import { PeopleView } from '#components/people/people-view.tsx'
import { isAdmin } from '#lib/briefings/policy.ts'
import { listPeople } from '#lib/people/list-people.ts'
import { taxonomy } from '#lib/taxonomy/taxonomy.ts'
import { requireActor } from '#lib/web/session.ts'

export default async function Page() {
  const actor = await requireActor('/desk/people')
  if (!isAdmin(actor)) notFound()
  const [people, { authors }] = await Promise.all([listPeople(actor), taxonomy()])
  return <PeopleView people={people} authors={authors} me={actor.id} />
}
