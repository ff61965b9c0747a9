import { and, asc, desc, eq, inArray, lt, ne, or, type SQL } from 'drizzle-orm'
import { z } from 'zod'
import { type Reader, read, tables } from '#db/store.ts'
import { command } from '#lib/kernel/command.ts'
import { namesById } from '#lib/people/people-names.ts'
import type { PersonName, RevisionReview, RevisionView } from './briefing.ts'
import { findBriefing, type Loaded } from './load-briefing.ts'
import { readRevision } from './revision.ts'

const ListInput = z.strictObject({
  id: z.string().max(64),
  /** Where the page before ended. */
  cursor: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  /** `milestones` leaves out what was merely kept while people wrote, unless it was approved, published or given a name. */
  only: z.literal('milestones').optional(),
})

export type RevisionList = { rows: RevisionView[]; nextCursor: string | null }

/** The revisions of a briefing, newest first: who, why, with whom, under which name, what editors said and what readers got. They never expire. Throws `not-found`. */
export const listRevisions = command(ListInput, async (actor, { id, cursor, limit, only }): Promise<RevisionList> => {
  const reader = await read()
  const briefing = await findBriefing(reader, actor, id)
  const marks = await marksOf(reader, briefing)
  const { revisions } = tables
  const { number, hash, reason, restoredFrom, contributors, createdBy, createdAt } = revisions
  const rows = await reader
    .select({ number, hash, reason, restoredFrom, contributors, createdBy, createdAt })
    .from(revisions)
    .where(
      and(
        eq(revisions.briefingId, id),
        cursor === undefined ? undefined : lt(number, cursor),
        only && isMilestone(marks),
      ),
    )
    .orderBy(desc(number))
    .limit(limit + 1)
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  return {
    rows: page.map(row => ({
      number: row.number,
      hash: row.hash,
      reason: row.reason,
      restoredFrom: row.restoredFrom,
      by: marks.person(row.createdBy),
      contributors: row.contributors.map(marks.person),
      at: row.createdAt.toISOString(),
      approved: marks.approved.has(row.hash),
      live: briefing.visibility === 'live' && briefing.liveRevision === row.number,
      name: marks.names.get(row.number) ?? null,
      reviews: marks.reviews.get(row.number) ?? [],
      publishedAt: marks.published.get(row.number) ?? null,
    })),
    nextCursor: last ? String(last.number) : null,
  }
})

/** One revision with its text and fields. Throws `not-found`. */
export const getRevision = command(
  z.strictObject({ id: z.string().max(64), revision: z.coerce.number().int().min(1) }),
  async (actor, { id, revision }) => {
    const reader = await read()
    await findBriefing(reader, actor, id)
    return readRevision(reader, id, revision)
  },
)

type Marks = {
  person: (id: string) => PersonName
  approved: Set<string>
  names: Map<number, string>
  reviews: Map<number, RevisionReview[]>
  published: Map<number, string>
}

async function marksOf(reader: Reader, { id }: Loaded): Promise<Marks> {
  const { revisionNames } = tables
  const person = await namesById(reader)
  const names = await reader.select().from(revisionNames).where(eq(revisionNames.briefingId, id))
  return {
    person,
    ...(await reviewsOf(reader, id, person)),
    names: new Map(names.map(({ number, name }) => [number, name])),
    published: await publishedOf(reader, id),
  }
}

async function reviewsOf(reader: Reader, id: string, person: Marks['person']) {
  const rows = await reader
    .select()
    .from(tables.reviews)
    .where(eq(tables.reviews.briefingId, id))
    .orderBy(asc(tables.reviews.at), asc(tables.reviews.id))
  const reviews = new Map<number, RevisionReview[]>()
  for (const { revision, verdict, by, at, note } of rows) {
    reviews.set(revision, [...(reviews.get(revision) ?? []), { verdict, by: person(by), at: at.toISOString(), note }])
  }
  const approved = new Set(rows.filter(({ verdict }) => verdict === 'approve').map(({ hash }) => hash))
  return { reviews, approved }
}

/** When each revision first went out: from the audit log, which nobody can rewrite. */
async function publishedOf(reader: Reader, id: string): Promise<Map<number, string>> {
  const { auditEvents } = tables
  const events = ['briefing.published', 'briefing.updated', 'briefing.republished']
  const rows = await reader
    .select({ at: auditEvents.at, detail: auditEvents.detail })
    .from(auditEvents)
    .where(and(eq(auditEvents.subject, id), inArray(auditEvents.event, events)))
    .orderBy(desc(auditEvents.seq))
  return new Map(
    rows.flatMap(({ at, detail }): [number, string][] => {
      const { revision } = JSON.parse(detail) as { revision?: number }
      return revision === undefined ? [] : [[revision, at.toISOString()]]
    }),
  )
}

function isMilestone({ approved, names, published }: Marks): SQL | undefined {
  const { revisions } = tables
  const marked = [...names.keys(), ...published.keys()]
  return or(
    ne(revisions.reason, 'save'),
    approved.size > 0 ? inArray(revisions.hash, [...approved]) : undefined,
    marked.length > 0 ? inArray(revisions.number, marked) : undefined,
  )
}
