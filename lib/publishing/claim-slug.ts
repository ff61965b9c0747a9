import { eq } from 'drizzle-orm'
import { type Reader, type Tx, tables } from '#db/store.ts'
import type { FailedCheck } from '#lib/briefings/briefing.ts'
import type { Content } from '#lib/briefings/revision.ts'
import { titleOf } from '#lib/document/read.ts'
import { slugFrom } from '#lib/document/slug-from.ts'
import { now } from '#lib/kernel/clock.ts'
import { AppError } from '#lib/kernel/errors.ts'

type Place = { id: string }

/** Takes this text's address for its briefing, for ever: older ones keep leading here, nobody else's can be taken. Gives the slug. Throws `publish-blocked`. */
export async function claimSlug(tx: Tx, briefing: Place, content: Content): Promise<string> {
  const slug = await assertSlugFree(tx, briefing, content)
  const { slugs } = tables
  await tx.insert(slugs).values({ slug, briefingId: briefing.id, since: now() }).onConflictDoNothing()
  return assertSlugFree(tx, briefing, content)
}

/** The address that this text will have, when no other briefing has it now. Throws `publish-blocked`. */
export async function assertSlugFree(tx: Tx, briefing: Place, content: Content): Promise<string> {
  const slug = await slugOf(tx, briefing, content)
  if (slug === '') throw blocked('Give this briefing an address.')
  const { slugs } = tables
  const [row] = await tx.select().from(slugs).where(eq(slugs.slug, slug))
  if (row && row.briefingId !== briefing.id) {
    throw blocked(`Another briefing has the address “${slug}”. Choose another.`)
  }
  return slug
}

/** The address in its fields; without one what readers know already, or one made of its title. */
export async function slugOf(reader: Reader, { id }: Place, { fields, document }: Content): Promise<string> {
  if (fields.slug) return fields.slug
  const { publications } = tables
  const [known] = await reader
    .select({ slug: publications.slug })
    .from(publications)
    .where(eq(publications.briefingId, id))
  return known?.slug ?? slugFrom(titleOf(document))
}

function blocked(message: string) {
  const check: FailedCheck = { id: 'slug-free', severity: 'blocking', path: '/fields/slug', message }
  return new AppError('publish-blocked', message, { reason: 'checks', checks: [check] })
}
