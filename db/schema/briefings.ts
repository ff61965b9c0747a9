import { sql } from 'drizzle-orm'
import type { Kit } from '../kit.sqlite.ts'
import { among } from '../kit.ts'
import { LOCALES, SCHEDULE_KINDS, SCHEDULE_STATUSES, STAGES, VISIBILITIES } from '../words.ts'

export type BylineRow = { role: string; displayName: string; author: string | null }
export type HeroRow = {
  mediaId: string | null
  alt: string
  caption: string | null
  credit: { text: string; source?: string; creator?: string; editedBy: string[]; license?: string } | null
  focal: { x: number; y: number } | null
}
export type SeoRow = { title?: string; description?: string; image?: string }

/** Working copies with their place in the workflow, their slugs and their schedules. */
export function defineBriefings(kit: Kit) {
  const briefings = kit.table(
    'briefings',
    {
      id: kit.text().primaryKey(),
      /** Grows with each change of a field or of the workflow; writes compare it. Typing does not move it. */
      version: kit.int().notNull(),
      stage: kit.oneOf(STAGES).notNull(),
      visibility: kit.oneOf(VISIBILITIES).notNull(),
      /** The text of the document's title, kept here for lists. */
      title: kit.text().notNull(),
      slug: kit.text(),
      locale: kit.oneOf(LOCALES).notNull(),
      section: kit.text(),
      series: kit.text(),
      tags: kit.json<string[]>().notNull(),
      bylines: kit.json<BylineRow[]>().notNull(),
      hero: kit.json<HeroRow>(),
      seo: kit.json<SeoRow>().notNull(),
      timeZone: kit.text().notNull(),
      plannedFor: kit.instant(),
      dueAt: kit.instant(),
      assignee: kit.text(),
      embargoUntil: kit.instant(),
      createdBy: kit.text().notNull(),
      createdAt: kit.instant().notNull(),
      changedAt: kit.instant().notNull(),
      /** Number of the live co-edited document; each cut of the workflow starts a new one. */
      epoch: kit.int().notNull(),
      revision: kit.int().notNull(),
      submittedRevision: kit.int(),
      submittedBy: kit.text(),
      submittedAt: kit.instant(),
      approvedRevision: kit.int(),
      liveRevision: kit.int(),
      firstPublishedAt: kit.instant(),
      publishedAt: kit.instant(),
      updatedAt: kit.instant(),
      correctedAt: kit.instant(),
      /** When archive material was first published elsewhere; set by import alone. */
      archivedAt: kit.instant(),
      /** A text that went out without a second pair of eyes is reviewed by then. */
      reviewDueAt: kit.instant(),
      /** Who asked to reinstate a killed briefing; another person must agree. */
      reinstateBy: kit.text(),
      reinstateAt: kit.instant(),
      reinstateReason: kit.text(),
    },
    t => [
      kit.check('briefings_stage', among(t.stage, STAGES)),
      kit.check('briefings_visibility', among(t.visibility, VISIBILITIES)),
      kit.check('briefings_locale', among(t.locale, LOCALES)),
      kit.index('briefings_stage_changed').on(t.stage, t.changedAt),
      kit.index('briefings_changed').on(t.changedAt),
      kit.index('briefings_review_due').on(t.reviewDueAt),
    ],
  )
  const slugs = kit.table(
    'slugs',
    {
      slug: kit.text().primaryKey(),
      briefingId: kit
        .text()
        .notNull()
        .references(() => briefings.id),
      since: kit.instant().notNull(),
    },
    t => [kit.index('slugs_briefing').on(t.briefingId)],
  )
  const schedules = kit.table(
    'schedules',
    {
      id: kit.text().primaryKey(),
      briefingId: kit
        .text()
        .notNull()
        .references(() => briefings.id),
      kind: kit.oneOf(SCHEDULE_KINDS).notNull(),
      status: kit.oneOf(SCHEDULE_STATUSES).notNull(),
      revision: kit.int(),
      hash: kit.text(),
      dueAt: kit.instant().notNull(),
      timeZone: kit.text().notNull(),
      /** What the person typed: local date and time without a zone. */
      wallTime: kit.text().notNull(),
      update: kit.json<{ kind: string; note: string | null }>(),
      withdrawal: kit.json<{ reason: string; answer: number }>(),
      createdBy: kit.text().notNull(),
      createdAt: kit.instant().notNull(),
      endedAt: kit.instant(),
      lateMs: kit.int(),
      heldReason: kit.text(),
    },
    t => [
      kit.check('schedules_kind', among(t.kind, SCHEDULE_KINDS)),
      kit.check('schedules_status', among(t.status, SCHEDULE_STATUSES)),
      kit.uniqueIndex('schedules_one_active').on(t.briefingId, t.kind).where(sql`${t.status} = 'active'`),
      kit.index('schedules_due').on(t.status, t.dueAt),
    ],
  )
  return { briefings, slugs, schedules }
}
