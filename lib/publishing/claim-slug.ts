import { eq } from 'drizzle-orm'
import { type Tx, tables } from '#db/store.ts'
import type { FailedCheck } from '#lib/briefings/briefing.ts'
import type { Revision } from '#lib/briefings/revision.ts'
import { titleOf } from '#lib/document/read.ts'
import { slugFrom } from '#lib/document/slug-from.ts'
import { now } from '#lib/kernel/clock.ts'
import { AppError } from '#lib/kernel/errors.ts'

type Place = { id: string }

/** Takes this revision's address for its briefing, for ever: older ones keep leading here, nobody else's can be taken. Gives the slug. Throws `publish-blocked`. */
export async function claimSlug(tx: Tx, briefing: Place, revision: Revision): Promise<string> {
  const slug = await assertSlugFree(tx, briefing, revision)
  const { slugs } = tables
  await tx.insert(slugs).values({ slug, briefingId: briefing.id, since: now() }).onConflictDoNothing()
  return assertSlugFree(tx, briefing, revision)
}

/** The address that this revision will have, when no other briefing has it now. Throws `publish-blocked`. */
export async function assertSlugFree(tx: Tx, briefing: Place, revision: Revision): Promise<string> {
  const slug = await slugOf(tx, briefing, revision)
  if (slug === '') throw blocked('Give this briefing an address.')
  const { slugs } = tables
  const [row] = await tx.select().from(slugs).where(eq(slugs.slug, slug))
  if (row && row.briefingId !== briefing.id) {
    throw blocked(`Another briefing has the address “${slug}”. Choose another.`)
  }
  return slug
}

/** The approved address; without one what readers know already, or one made of the approved title. Never a working copy's. */
async function slugOf(tx: Tx, { id }: Place, { fields, document }: Revision): Promise<string> {
  if (fields.slug) return fields.slug
  const { publications } = tables
  const [known] = await tx.select({ slug: publications.slug }).from(publications).where(eq(publications.briefingId, id))
  return known?.slug ?? slugFrom(titleOf(document))
}

function blocked(message: string) {
  const check: FailedCheck = { id: 'slug-free', severity: 'blocking', path: '/fields/slug', message }
  return new AppError('publish-blocked', message, { reason: 'checks', checks: [check] })
}
