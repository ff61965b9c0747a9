import { z } from 'zod'
import { type Briefing, FOUR_EYES, LOCALES, STAGES, VISIBILITIES } from '#lib/briefings/briefing.ts'

const instant = z.iso.datetime()
const named = z.object({ slug: z.string(), name: z.string() })
const person = z.object({ id: z.string(), name: z.string() })

const schedule = z.object({
  id: z.string(),
  kind: z.enum(['publish', 'withdraw']),
  status: z.enum(['active', 'fired', 'held', 'cancelled']),
  revision: z.int().nullable(),
  dueAt: instant,
  timeZone: z.string(),
  wallTime: z.string(),
  heldReason: z.string().nullable(),
  lateMs: z.number().nullable(),
})

const STATUSES = [
  ...(['draft', 'in_review', 'changes_requested', 'approved', 'scheduled', 'published', 'published_draft'] as const),
  ...(['published_in_review', 'published_approved', 'update_scheduled', 'embargoed'] as const),
  ...(['withdrawn', 'killed', 'spiked'] as const),
] as const

/** A briefing as the desk API answers it, for its OpenAPI document; the compiler holds it to the type of the use-case. */
export const BriefingAnswer = z.object({
  id: z.string(),
  version: z.int(),
  title: z.string(),
  status: z.enum(STATUSES),
  stage: z.enum(STAGES),
  visibility: z.enum(VISIBILITIES),
  locale: z.enum(LOCALES),
  slug: z.string().nullable(),
  section: named.nullable(),
  series: named.extend({ keyPoints: z.int().nullable() }).nullable(),
  tags: z.array(named),
  bylines: z.array(z.object({ role: z.string(), displayName: z.string(), author: z.string().nullable() })),
  hero: z
    .object({
      mediaId: z.string().nullable(),
      alt: z.string(),
      caption: z.string().nullable(),
      credit: z.custom<NonNullable<Briefing['hero']>['credit']>(),
      focal: z.object({ x: z.number(), y: z.number() }).nullable(),
    })
    .nullable(),
  seo: z.object({
    title: z.string().optional(),
    description: z.string().optional(),
    image: z.string().optional(),
  }),
  assignee: person.nullable(),
  timeZone: z.string(),
  ...{ dueAt: instant.nullable(), plannedFor: instant.nullable(), embargoUntil: instant.nullable() },
  ...{ submittedAt: instant.nullable(), reviewDueAt: instant.nullable(), changedAt: instant },
  createdBy: person,
  epoch: z.int(),
  revision: z.int().describe('The number of the newest revision.'),
  submission: z.object({ revision: z.int(), by: person, at: instant }).nullable(),
  review: z
    .object({
      verdict: z.enum(['approve', 'request_changes']),
      revision: z.int(),
      note: z.string().nullable(),
      by: person,
      at: instant,
    })
    .nullable(),
  approvedRevision: z.int().nullable(),
  liveRevision: z.int().nullable(),
  firstPublishedAt: instant.nullable(),
  ...{ publishedAt: instant.nullable(), updatedAt: instant.nullable(), correctedAt: instant.nullable() },
  fourEyes: z.enum(FOUR_EYES),
  schedule: schedule.nullable(),
  schedules: z.array(schedule),
  killNotice: z.string().nullable(),
  reinstatement: z.object({ by: person, at: instant, reason: z.string() }).nullable(),
  may: z
    .record(z.string(), z.union([z.literal(true), z.object({ reason: z.string() })]))
    .describe('The policy’s word on each verb for this person: true, or why not.'),
  document: z.unknown().optional().describe('The text as ProseMirror JSON, with `include=document`.'),
}) satisfies z.ZodType<Briefing>
