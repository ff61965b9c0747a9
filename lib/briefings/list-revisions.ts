import { and, desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { read, tables } from '#db/store.ts'
import { command } from '#lib/kernel/command.ts'
import { namesById } from '#lib/people/people-names.ts'
import type { RevisionView } from './briefing.ts'
import { findBriefing } from './load-briefing.ts'
import { readRevision } from './revision.ts'

/** All revisions of a briefing, newest first: who, why, with whom, and which were approved or are live. They never expire. Throws `not-found`. */
export const listRevisions = command(
  z.strictObject({ id: z.string().max(64) }),
  async (actor, { id }): Promise<RevisionView[]> => {
    const reader = await read()
    const briefing = await findBriefing(reader, actor, id)
    const { revisions, reviews } = tables
    const rows = await reader
      .select()
      .from(revisions)
      .where(eq(revisions.briefingId, id))
      .orderBy(desc(revisions.number))
    const approvals = await reader
      .select({ hash: reviews.hash })
      .from(reviews)
      .where(and(eq(reviews.briefingId, id), eq(reviews.verdict, 'approve')))
    const approved = new Set(approvals.map(({ hash }) => hash))
    const person = await namesById(reader)
    return rows.map(row => ({
      number: row.number,
      hash: row.hash,
      reason: row.reason,
      restoredFrom: row.restoredFrom,
      by: person(row.createdBy),
      contributors: row.contributors.map(person),
      at: row.createdAt.toISOString(),
      approved: approved.has(row.hash),
      live: briefing.visibility === 'live' && briefing.liveRevision === row.number,
    }))
  },
)

/** One revision with its text and fields. Throws `not-found`. */
export const getRevision = command(
  z.strictObject({ id: z.string().max(64), revision: z.coerce.number().int().min(1) }),
  async (actor, { id, revision }) => {
    const reader = await read()
    await findBriefing(reader, actor, id)
    return readRevision(reader, id, revision)
  },
)
