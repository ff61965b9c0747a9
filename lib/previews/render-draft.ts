import { and, eq } from 'drizzle-orm'
import { type Reader, tables } from '#db/store.ts'
import type { BriefingRecord } from '#lib/briefings/load-briefing.ts'
import { hashOf, type Revision, readRevision } from '#lib/briefings/revision.ts'
import { publishingVerb } from '#lib/briefings/workflow.ts'
import { contentFieldsOf, readDocument } from '#lib/briefings/working-copy.ts'
import { settledDocument } from '#lib/document/settle-suggestions.ts'
import { now } from '#lib/kernel/clock.ts'
import type { PicturePass } from '#lib/media/media-by-id.ts'
import { approvalOf } from '#lib/publishing/approval-of.ts'
import { slugOf } from '#lib/publishing/claim-slug.ts'
import { correctionsOf } from '#lib/publishing/issue-correction.ts'
import { publicTimes } from '#lib/publishing/public-times.ts'
import { renderPublication } from '#lib/publishing/render-publication.ts'

/** A text that is not public as readers would get it: finished JSON, alone and in a list. */
export type Preview = { id: string; publishedAt: Date; item: string; summary: string }

/**
 * A working copy as readers would get it if it were published this instant: its newest text without what is only suggested, its address, its times.
 * `approval` is null for a text that nobody has approved; `revision` is the number it has, or would have.
 */
export async function renderDraft(reader: Reader, briefing: BriefingRecord, pass: PicturePass): Promise<Preview> {
  const revision = await workingRevision(reader, briefing)
  const approval = await approvalOf(reader, briefing.id, revision)
  const verb = publishingVerb(briefing.visibility) ?? 'publish'
  const isLive = verb === 'update' && (await liveHash(reader, briefing.id)) === revision.hash
  const times = publicTimes(briefing, verb, isLive ? null : { kind: 'update', note: null }, now())
  const slug = await slugOf(reader, briefing, revision)
  const corrections = await correctionsOf(reader, briefing.id)
  const facts = { slug, times, corrections, approvedAt: approval?.at ?? null, pass }
  const document = settledDocument(revision.document, 'reject')
  const { item, summary } = await renderPublication(reader, briefing, { ...revision, document }, facts)
  return { id: briefing.id, publishedAt: times.publishedAt, item, summary }
}

/** What is approved is the revision itself: publication may have given the row an address since. */
async function workingRevision(reader: Reader, briefing: BriefingRecord): Promise<Revision> {
  const { stage, approvedRevision } = briefing
  if (stage === 'approved' && approvedRevision !== null) return readRevision(reader, briefing.id, approvedRevision)
  const content = { document: await readDocument(reader, briefing), fields: contentFieldsOf(briefing) }
  const hash = hashOf(content)
  const { revisions } = tables
  const [newest] = await reader
    .select({ hash: revisions.hash })
    .from(revisions)
    .where(and(eq(revisions.briefingId, briefing.id), eq(revisions.number, briefing.revision)))
  return { ...content, hash, number: newest?.hash === hash ? briefing.revision : briefing.revision + 1 }
}

async function liveHash(reader: Reader, briefingId: string): Promise<string | null> {
  const { publications } = tables
  const [row] = await reader
    .select({ hash: publications.hash })
    .from(publications)
    .where(eq(publications.briefingId, briefingId))
  return row?.hash ?? null
}
