import { eq } from 'drizzle-orm'
import { type Tx, tables } from '#db/store.ts'
import type { FailedCheck } from '#lib/briefings/briefing.ts'
import { now } from '#lib/kernel/clock.ts'
import { AppError } from '#lib/kernel/errors.ts'

/** Takes `slug` for this briefing, for ever: older ones of it keep leading here, nobody else's can be taken. Gives the slug. Throws `publish-blocked`. */
export async function claimSlug(tx: Tx, { id }: { id: string }, slug: string): Promise<string> {
  const { slugs } = tables
  if (slug === '') throw taken('/fields/slug', 'Give this briefing an address.')
  await tx.insert(slugs).values({ slug, briefingId: id, since: now() }).onConflictDoNothing()
  const [row] = await tx.select().from(slugs).where(eq(slugs.slug, slug))
  if (row?.briefingId !== id) throw taken('/fields/slug', `Another briefing has the address “${slug}”. Choose another.`)
  return slug
}

function taken(path: string, message: string) {
  const check: FailedCheck = { id: 'slug-free', severity: 'blocking', path, message }
  return new AppError('publish-blocked', message, { reason: 'checks', checks: [check] })
}
