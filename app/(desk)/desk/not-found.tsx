import { NotHere } from '#components/shell/not-here.tsx'
import { currentLocale } from '#lib/web/locale.ts'

export default async function NotFound() {
  return <NotHere locale={await currentLocale()} />
}
