import { notFound, permanentRedirect } from 'next/navigation'
import { ArticleView } from '#components/reader/article-view.tsx'
import { decodeSlug, publicBriefing, publicSections, relatedTo } from '#lib/web/public-api.ts'
import { requestNonce } from '#lib/web/request-nonce.ts'

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const slug = decodeSlug((await params).slug)
  if (slug === null) notFound()
  const answer = await publicBriefing(slug)
  if ('movedTo' in answer) permanentRedirect(`/reader/${encodeURIComponent(answer.movedTo)}`)
  if (!('item' in answer)) notFound()
  const [related, sections] = await Promise.all([relatedTo(answer.item.id), publicSections()])
  return <ArticleView item={answer.item} related={related} sections={sections} nonce={await requestNonce()} />
}
