import type { PublicSummary } from '#components/reader/public-item.ts'
import { ReaderList } from '#components/reader/reader-list.tsx'
import { currentLocale } from '#lib/web/locale.ts'
import { publicList } from '#lib/web/public-api.ts'

type Props = { searchParams: Promise<{ cursor?: string | string[] }> }

export default async function Page({ searchParams }: Props) {
  const { cursor } = await searchParams
  const first = Array.isArray(cursor) ? cursor[0] : cursor
  const [{ data, nextCursor }, locale] = await Promise.all([
    publicList({ limit: '20', cursor: first }),
    currentLocale(),
  ])
  return (
    <ReaderList briefings={data as PublicSummary[]} nextCursor={nextCursor} older={Boolean(first)} locale={locale} />
  )
}
