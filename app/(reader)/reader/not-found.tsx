import { TakenOff } from '#components/reader/taken-off.tsx'
import { currentLocale } from '#lib/web/locale.ts'

export default async function NotFound() {
  return <TakenOff locale={await currentLocale()} gone={false} notice={null} />
}
