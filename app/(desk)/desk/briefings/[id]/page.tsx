import { notFound } from 'next/navigation'
import { BriefingPage } from '#components/briefing/briefing-page.tsx'
import { getBriefing } from '#lib/briefings/get-briefing.ts'
import { env } from '#lib/kernel/env.ts'
import { isAppError } from '#lib/kernel/errors.ts'
import { peopleNames } from '#lib/people/people-names.ts'
import { taxonomy } from '#lib/taxonomy/taxonomy.ts'
import { requireActor } from '#lib/web/session.ts'

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const actor = await requireActor(`/desk/briefings/${id}`)
  const briefing = await getBriefing(actor, { id, include: 'document' }).catch(absent)
  const [people, known] = await Promise.all([peopleNames(actor), taxonomy()])
  const { name, timeZone, readerUrl } = env()
  return (
    <BriefingPage
      key={briefing.id}
      briefing={briefing}
      person={{ id: actor.id, name: actor.name, roles: actor.roles }}
      newsroom={{ name, timeZone, readerUrl, people, ...known }}
    />
  )
}

/** What a person may not see looks like what does not exist. */
function absent(error: unknown): never {
  if (isAppError(error) && (error.code === 'not-found' || error.code === 'validation')) notFound()
  throw error
}
