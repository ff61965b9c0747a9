import { NotHere } from '#components/shell/not-here.tsx'
import { currentLocale } from '#lib/web/locale.ts'

export default async function NotFound() {
  return (
    <main style={{ padding: '2rem 1.5rem' }}>
      <NotHere locale={await currentLocale()} />
    </main>
  )
}
