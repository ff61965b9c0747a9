import { notFound, permanentRedirect } from 'next/navigation'
import { ArticleView } from '#components/reader/article-view.tsx'
import { relatedIds } from '#components/reader/reader-html.ts'
import { env } from '#lib/kernel/env.ts'
import { decodeSlug, liveAmong, publicBriefing, publicSections, relatedTo } from '#lib/web/public-api.ts'
import { requestNonce } from '#lib/web/request-nonce.ts'

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const slug = decodeSlug((await params).slug)
  if (slug === null) notFound()
  const answer = await publicBriefing(slug)
  if ('movedTo' in answer) permanentRedirect(`/reader/${encodeURIComponent(answer.movedTo)}`)
  if (!('item' in answer)) notFound()
  const { item } = answer
  const [related, named, sections] = await Promise.all([
    relatedTo(item.id),
    liveAmong(relatedIds(item.body.html)),
    publicSections(),
  ])
  const nonce = await requestNonce()
  return <ArticleView item={item} site={env().name} named={named} related={related} sections={sections} nonce={nonce} />
}
