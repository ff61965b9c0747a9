import { addTerms, addWorkingCopy, publishSample } from '#lib/delivery/test-newsroom.ts'
import type { Actor } from '#lib/kernel/actor.ts'
import { createKey } from '#lib/keys/create-key.ts'

/** Public briefings and whatever else a public address may name, live or not; with keys of every kind that reads, which `admin` makes. */
export async function fillPublicNewsroom(
  admin: Actor,
): Promise<{ live: string; keys: Record<'delivery' | 'preview', string> }> {
  await addTerms()
  let live = ''
  for (let n = 0; n < 40; n++) live = (await publishSample(n)).id
  await publishSample(100, { slug: 'new-name' }, ['old-name', '옛-이름'])
  await publishSample(101, { slug: 'withdrawn-404', state: 'withdrawn', answer: 404 })
  await publishSample(102, { slug: 'withdrawn-410', state: 'withdrawn', answer: 410 })
  await publishSample(103, { slug: 'killed', state: 'killed', notice: '내렸습니다.' })
  await addWorkingCopy('draft-1')
  const delivery = await createKey(admin, { kind: 'delivery', name: 'reader' })
  const preview = await createKey(admin, { kind: 'preview', name: 'preview' })
  return { live, keys: { delivery: delivery.key, preview: preview.key } }
}

/** What stands in that newsroom, for addresses. */
export const PUBLIC_WORDS = [
  ...['new-name', 'old-name', '옛-이름', 'withdrawn-404', 'withdrawn-410', 'killed', 'draft-1', 'author-1', 'tag-3'],
  ...['sample-00000001', 'sample-00000101', 'sample-00000102', 'sample-00000103', 'business', 'tech-briefing'],
]
