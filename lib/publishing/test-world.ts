import { asc, eq, getTableColumns, gt, inArray } from 'drizzle-orm'
import { type Reader, read, tables, transaction } from '#db/store.ts'
import { eventHash } from '#lib/audit/record-event.ts'
import { contentHash } from '#lib/document/canonical.ts'
import { correctionsOf } from './issue-correction.ts'
import { renderPublication } from './render-publication.ts'

export type Seen = Awaited<ReturnType<typeof lookAtAll>>

/** What the database holds of these briefings, with the audit events since `before`. History is read again when an event says that there is more of it. */
export async function look(ids: string[], before: Seen): Promise<Seen> {
  const reader = await read()
  const { briefings, schedules, auditEvents } = tables
  const seq = before.events.at(-1)?.seq ?? before.seq
  const after = gt(auditEvents.seq, seq)
  const events = await reader.select().from(auditEvents).where(after).orderBy(asc(auditEvents.seq))
  const longer = events.some(({ event }) => /^(revision|review|correction)|submitted|published|updated/.test(event))
  if (longer) return { ...(await lookAtAll(ids, seq)), events }
  return {
    ...{ ...before, seq, events },
    briefings: await reader.select().from(briefings).where(inArray(briefings.id, ids)),
    publications: await publicationsOf(reader, ids),
    schedules: await reader.select().from(schedules).where(inArray(schedules.briefingId, ids)),
  }
}

/** Nothing of any briefing yet, and the number of the newest audit event. */
export async function lookFirst(): Promise<Seen> {
  return lookAtAll([], await (await read()).$count(tables.auditEvents))
}

/** Publications with the item that readers get. */
async function publicationsOf(reader: Reader, ids: string[]) {
  const { publications, publicationTexts } = tables
  return reader
    .select({ ...getTableColumns(publications), item: publicationTexts.item })
    .from(publications)
    .innerJoin(publicationTexts, eq(publicationTexts.briefingId, publications.briefingId))
    .where(inArray(publications.briefingId, ids))
}

/** The same with the whole history, whatever has happened. */
export async function lookAtAll(ids: string[], seq: number) {
  const reader = await read()
  const { briefings, schedules, revisions, reviews, slugs } = tables
  const events: (typeof tables.auditEvents.$inferSelect)[] = []
  return {
    ...{ seq, events },
    briefings: await reader.select().from(briefings).where(inArray(briefings.id, ids)),
    publications: await publicationsOf(reader, ids),
    schedules: await reader.select().from(schedules).where(inArray(schedules.briefingId, ids)),
    revisions: await reader.select().from(revisions).where(inArray(revisions.briefingId, ids)),
    reviews: await reader.select().from(reviews).where(inArray(reviews.briefingId, ids)).orderBy(asc(reviews.at)),
    slugs: await reader.select().from(slugs).where(inArray(slugs.briefingId, ids)),
  }
}

/** The invariants of the workflow that hold in any state and from any state to the next; one sentence for each that is broken. */
export async function brokenInvariants(before: Seen, seen: Seen, now: Date): Promise<string[]> {
  return [
    ...approvedByHash(before, seen),
    ...reinstatedByTwo(before, seen),
    ...embargoKept(seen, now),
    ...oneActiveSchedule(seen),
    ...hashesHold(seen),
    ...chained(before, seen),
    ...neverRewritten(before, seen),
    ...(await pureOutput(before, seen)),
  ]
}

function approvedByHash(before: Seen, { publications, reviews, revisions, briefings, events }: Seen): string[] {
  return publications
    .filter(({ state }) => state === 'live')
    .filter(({ briefingId, hash, revision, seq }) => {
      const known = before.publications.some(one => one.briefingId === briefingId && one.seq === seq)
      const broken = known || events.some(one => one.subject === briefingId && JSON.parse(one.detail).break_glass)
      const due = briefings.some(one => one.id === briefingId && one.reviewDueAt !== null)
      const approved = reviews.some(
        one => one.briefingId === briefingId && one.hash === hash && one.verdict === 'approve',
      )
      const same = revisions.some(one => one.briefingId === briefingId && one.number === revision && one.hash === hash)
      return !(approved || (broken && due)) || !same
    })
    .map(({ revision }) => `1: revision ${revision} is public and not approved by hash`)
}

/** What is killed comes back by the words of two people, in the event that brings it back. */
function reinstatedByTwo(before: Seen, { briefings, events }: Seen): string[] {
  return before.briefings
    .filter(({ id, visibility }) => {
      const after = briefings.find(one => one.id === id)
      if (visibility !== 'killed' || after?.visibility === 'killed') return false
      const back = events.find(one => one.subject === id && one.event === 'briefing.reinstated')
      const { requestedBy = null } = JSON.parse(back?.detail ?? '{}')
      return !back || requestedBy === null || requestedBy === back.actorId || after?.stage !== 'draft'
    })
    .map(({ id }) => `a killed briefing came back without two people: ${id}`)
}

function embargoKept({ publications, briefings }: Seen, now: Date): string[] {
  return briefings
    .filter(({ id }) => publications.some(({ briefingId, state }) => briefingId === id && state === 'live'))
    .filter(({ embargoUntil }) => embargoUntil && embargoUntil > now)
    .map(({ embargoUntil }) => `2: public before its embargo ${embargoUntil?.toISOString()}`)
}

function oneActiveSchedule({ schedules }: Seen): string[] {
  const active = schedules.filter(({ status }) => status === 'active').map(one => `${one.briefingId} ${one.kind}`)
  return new Set(active).size === active.length ? [] : ['6: two active schedules of one kind']
}

function hashesHold({ revisions }: Seen): string[] {
  return revisions
    .filter(({ content, hash }) => contentHash(JSON.parse(content)) !== hash)
    .map(({ number }) => `7: revision ${number} does not match its hash`)
}

function chained(before: Seen, { events }: Seen): string[] {
  let previous = before.events.at(-1)?.hash
  return events.flatMap(({ hash, ...row }) => {
    const broken = eventHash(row) !== hash || (previous !== undefined && row.previousHash !== previous)
    previous = hash
    return broken ? [`5: event ${row.seq} is not chained`] : []
  })
}

function neverRewritten(before: Seen, seen: Seen): string[] {
  const firstPublished = before.briefings.flatMap(({ id, firstPublishedAt }) => {
    const after = seen.briefings.find(one => one.id === id)?.firstPublishedAt
    return firstPublishedAt && after?.getTime() !== firstPublishedAt.getTime() ? ['4: firstPublishedAt changed'] : []
  })
  const slugs = before.slugs
    .filter(({ slug, briefingId }) => !seen.slugs.some(one => one.slug === slug && one.briefingId === briefingId))
    .map(({ slug }) => `4: the slug ${slug} is gone`)
  const revisions = before.revisions
    .filter(
      old =>
        !seen.revisions.some(
          one => one.briefingId === old.briefingId && one.number === old.number && one.content === old.content,
        ),
    )
    .map(({ number }) => `7: revision ${number} was rewritten`)
  return [...firstPublished, ...slugs, ...revisions]
}

/** What readers have, rendered once more from the same revision and facts: the same bytes. */
async function pureOutput(before: Seen, seen: Seen): Promise<string[]> {
  const reader = await read()
  const broken: string[] = []
  for (const publication of seen.publications) {
    const { briefingId, item, slug } = publication
    const same = before.publications.some(one => one.briefingId === briefingId && one.item === item)
    // An approval shows in what readers get, so it must have changed that too.
    if (same && (publication.state !== 'live' || before.reviews.length === seen.reviews.length)) continue
    const briefing = seen.briefings.find(({ id }) => id === briefingId)
    const row = seen.revisions.find(one => one.briefingId === briefingId && one.number === publication.revision)
    const approval = seen.reviews.find(
      one => one.briefingId === briefingId && one.hash === publication.hash && one.verdict === 'approve',
    )
    if (!briefing || !row) return ['8: a publication without its revision']
    const revision = { number: row.number, hash: row.hash, ...JSON.parse(row.content) }
    const corrections = await correctionsOf(reader, briefingId)
    const facts = { slug, times: publication, corrections, approvedAt: approval?.at ?? null }
    if ((await renderPublication(reader, briefing, revision, facts)).item !== item) broken.push('8: output is not pure')
  }
  return broken
}

/** Ends what a sequence left pending, so that it does not fire in the next one's time. */
export async function cancelAll(): Promise<void> {
  const { schedules } = tables
  await transaction(async tx => {
    await tx.update(schedules).set({ status: 'cancelled' }).where(eq(schedules.status, 'active'))
  })
}
