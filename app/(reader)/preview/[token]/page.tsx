import { notFound } from 'next/navigation'
import { PreviewBar } from '#components/previews/preview-bar.tsx'
import { ArticleView } from '#components/reader/article-view.tsx'
import type { PublicItem } from '#components/reader/public-item.ts'
import { relatedIds } from '#components/reader/reader-html.ts'
import { env } from '#lib/kernel/env.ts'
import { preview } from '#lib/web/preview.ts'
import { liveAmong } from '#lib/web/public-api.ts'
import { requestNonce } from '#lib/web/request-nonce.ts'

export const metadata = { robots: { index: false, follow: false }, referrer: 'no-referrer' }

export default async function Page({ params }: { params: Promise<{ token: string }> }) {
  const opened = await preview((await params).token)
  if (!opened) notFound()
  const item = opened.item as PublicItem
  const named = await liveAmong(relatedIds(item.body.html))
  const { label, until, timeZone } = opened
  return (
    <>
      <PreviewBar label={label} until={until} timeZone={timeZone} locale={item.locale} />
      <ArticleView item={item} site={env().name} named={named} nonce={await requestNonce()} />
    </>
  )
}
