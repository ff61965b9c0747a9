import { type Reader, tables } from '#db/store.ts'
import { now } from '#lib/kernel/clock.ts'
import { namesById } from '#lib/people/people-names.ts'
import type { BriefingRow, Named } from './briefing.ts'
import { isLate } from './late.ts'
import type { BriefingRecord } from './load-briefing.ts'
import { openSchedules, scheduleView } from './schedule-view.ts'
import { displayStatus } from './workflow.ts'

/** Desk list rows for these records, in the same order. */
export async function rowsOf(reader: Reader, records: BriefingRecord[]): Promise<BriefingRow[]> {
  const { sections, series } = tables
  const person = await namesById(reader)
  const pending = await openSchedules(
    reader,
    records.map(({ id }) => id),
  )
  const sectionNames: Named[] = await reader.select({ slug: sections.slug, name: sections.name }).from(sections)
  const seriesNames: Named[] = await reader.select({ slug: series.slug, name: series.name }).from(series)
  const at = now()
  return records.map(record => {
    const schedules = pending.get(record.id) ?? []
    const active = schedules.find(({ status }) => status === 'active')
    const next = active ?? schedules[0]
    const hasPublishSchedule = schedules.some(({ kind, status }) => kind === 'publish' && status === 'active')
    return {
      id: record.id,
      title: record.title,
      status: displayStatus({ ...record, hasPublishSchedule }, at),
      stage: record.stage,
      visibility: record.visibility,
      locale: record.locale,
      slug: record.slug,
      section: sectionNames.find(({ slug }) => slug === record.section) ?? null,
      series: seriesNames.find(({ slug }) => slug === record.series) ?? null,
      bylines: record.bylines.map(({ displayName }) => displayName),
      assignee: record.assignee ? person(record.assignee) : null,
      dueAt: record.dueAt?.toISOString() ?? null,
      late: isLate(record, schedules, at),
      schedule: next ? scheduleView(next) : null,
      submittedAt: record.submittedAt?.toISOString() ?? null,
      changedAt: record.changedAt.toISOString(),
      publishedAt: record.publishedAt?.toISOString() ?? null,
      reviewDueAt: record.reviewDueAt?.toISOString() ?? null,
    }
  })
}
