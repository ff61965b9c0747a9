import { read } from '#db/store.ts'
import { findBriefing, findSlug } from '#lib/delivery/find-briefing.ts'
import { AppError } from '#lib/kernel/errors.ts'
import type { PicturePass } from '#lib/media/media-by-id.ts'
import type { Which } from './find-draft.ts'
import { foresee } from './foresee.ts'

/** The item that readers will get at the instant `at`, by id or address. Throws `not-found`, and `gone` as the public API does. */
export async function findFuture(at: Date, which: Which, pass: PicturePass): Promise<string> {
  const changed = await foresee(await read(), at, pass)
  const id = 'id' in which ? which.id : idOf(which.slug, changed)
  const known = id ?? ('slug' in which ? (await findSlug(which.slug)).id : '')
  const preview = changed.get(known)
  if (preview === undefined) return (await findBriefing(known)).text
  if (preview === null) throw new AppError('not-found', 'There will be no such briefing then.')
  return preview.item
}

function idOf(slug: string, changed: Awaited<ReturnType<typeof foresee>>): string | null {
  for (const preview of changed.values()) {
    if (preview && (JSON.parse(preview.summary) as { slug: string }).slug === slug) return preview.id
  }
  return null
}
