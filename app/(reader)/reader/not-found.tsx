import { TakenOff } from '#components/reader/taken-off.tsx'
import { env } from '#lib/kernel/env.ts'
import { currentLocale } from '#lib/web/locale.ts'

export default async function NotFound() {
  return <TakenOff locale={await currentLocale()} site={env().name} gone={false} notice={null} />
}
