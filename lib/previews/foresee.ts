import { and, asc, eq, inArray, lte } from 'drizzle-orm'
import { type Reader, tables } from '#db/store.ts'
import type { BriefingRecord } from '#lib/briefings/load-briefing.ts'
import { readRevision } from '#lib/briefings/revision.ts'
import { publishingVerb } from '#lib/briefings/workflow.ts'
import type { PicturePass } from '#lib/media/media-by-id.ts'
import { approvalOf } from '#lib/publishing/approval-of.ts'
import { slugOf } from '#lib/publishing/claim-slug.ts'
import { correctionsOf } from '#lib/publishing/issue-correction.ts'
import { publicTimes } from '#lib/publishing/public-times.ts'
import { type PublicCorrection, renderPublication } from '#lib/publishing/render-publication.ts'
import type { Update } from '#lib/publishing/update.ts'
import type { Preview } from './render-draft.ts'

type Schedule = typeof tables.schedules.$inferSelect

/**
 * What the schedules that are due by `at` will have changed for readers: each briefing that they touch, with its
 * publication as it will then be, or null when it will be gone. A publication that will be held, because an embargo still
 * holds at its time or its text is not approved, changes nothing.
 */
export async function foresee(reader: Reader, at: Date, pass: PicturePass): Promise<Map<string, Preview | null>> {
  const { schedules, briefings } = tables
  const due = await reader
    .select()
    .from(schedules)
    .where(and(eq(schedules.status, 'active'), lte(schedules.dueAt, at)))
    .orderBy(asc(schedules.dueAt), asc(schedules.id))
  const ids = [...new Set(due.map(({ briefingId }) => briefingId))]
  const rows = ids.length > 0 ? await reader.select().from(briefings).where(inArray(briefings.id, ids)) : []
  const changed = new Map<string, Preview | null>()
  for (const row of rows) {
    const own = due.filter(({ briefingId }) => briefingId === row.id)
    const outcome = await carriedOut(reader, row, own, pass)
    if (outcome !== undefined) changed.set(row.id, outcome)
  }
  return changed
}

async function carriedOut(reader: Reader, row: BriefingRecord, due: Schedule[], pass: PicturePass) {
  let briefing = row
  let outcome: Preview | null | undefined
  for (const schedule of due) {
    if (schedule.kind === 'withdraw') {
      if (briefing.visibility !== 'live') continue
      briefing = { ...briefing, visibility: 'withdrawn' }
      outcome = null
    } else {
      const published = await publication(reader, briefing, schedule, pass)
      if (!published) continue
      briefing = { ...briefing, ...published.times, visibility: 'live' }
      outcome = published.preview
    }
  }
  return outcome
}

async function publication(reader: Reader, briefing: BriefingRecord, schedule: Schedule, pass: PicturePass) {
  const verb = publishingVerb(briefing.visibility)
  const embargoed = briefing.embargoUntil !== null && briefing.embargoUntil > schedule.dueAt
  if (!verb || embargoed || schedule.revision === null) return null
  const revision = await readRevision(reader, briefing.id, schedule.revision)
  const approval = await approvalOf(reader, briefing.id, revision)
  if (!approval) return null
  const update = verb === 'update' ? ((schedule.update as Update | null) ?? { kind: 'update', note: null }) : null
  const times = publicTimes(briefing, verb, update, schedule.dueAt)
  const slug = await slugOf(reader, briefing, revision)
  const corrections = [...(await correctionsOf(reader, briefing.id)), ...announced(update, schedule.dueAt)]
  const facts = { slug, times, corrections, approvedAt: approval.at, pass }
  const { item, summary } = await renderPublication(reader, briefing, revision, facts)
  return { times, preview: { id: briefing.id, publishedAt: times.publishedAt, item, summary } }
}

function announced(update: Update | null, at: Date): PublicCorrection[] {
  return update?.note ? [{ kind: update.kind, note: update.note, at: at.toISOString() }] : []
}
