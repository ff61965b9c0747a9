import { NoPreview } from '#components/previews/no-preview.tsx'
import { env } from '#lib/kernel/env.ts'
import { currentLocale } from '#lib/web/locale.ts'

export default async function NotFound() {
  return <NoPreview locale={await currentLocale()} site={env().name} />
}
