import { TakenOff } from '#components/reader/taken-off.tsx'
import { env } from '#lib/kernel/env.ts'
import { currentLocale } from '#lib/web/locale.ts'
import { decodeSlug, publicBriefing } from '#lib/web/public-api.ts'
import { requestPath } from '#lib/web/request-path.ts'

export default async function NotFound() {
  const slug = decodeSlug((await requestPath())?.split('/').at(-1) ?? '')
  const answer = slug ? await publicBriefing(slug) : { missing: true as const }
  return (
    <TakenOff
      locale={await currentLocale()}
      site={env().name}
      gone={'gone' in answer}
      notice={'gone' in answer ? answer.gone : null}
    />
  )
}
