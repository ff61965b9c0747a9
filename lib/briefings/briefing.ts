import { z } from 'zod'
import { Credit } from '#lib/document/credit.ts'

export const STAGES = ['draft', 'in_review', 'changes_requested', 'approved', 'spiked'] as const
export type Stage = (typeof STAGES)[number]
export const VISIBILITIES = ['unpublished', 'live', 'withdrawn', 'killed'] as const
export type Visibility = (typeof VISIBILITIES)[number]
export const LOCALES = ['ko', 'en'] as const
export type Locale = (typeof LOCALES)[number]
export const CORRECTION_KINDS = ['minor', 'update', 'clarification', 'correction'] as const
export type CorrectionKind = (typeof CORRECTION_KINDS)[number]
export const FOUR_EYES = ['strict', 'standard', 'off'] as const
export type FourEyes = (typeof FOUR_EYES)[number]

const slug = z
  .string()
  .max(80)
  .transform(value => value.normalize('NFC'))
  .refine(value => /^[\p{Ll}\p{Lo}\p{N}]+(-[\p{Ll}\p{Lo}\p{N}]+)*$/u.test(value), {
    message: 'A slug has small letters and digits of any script, joined by single hyphens.',
  })
const line = (max: number) =>
  z
    .string()
    .max(max)
    .transform(value => value.normalize('NFC').trim())

/** An instant that both databases can hold. */
export const Instant = z.iso
  .datetime({ offset: true })
  .transform(value => new Date(value))
  .refine(at => at.getUTCFullYear() >= 1 && at.getUTCFullYear() <= 9999, 'Years are from 1 to 9999.')

export { Credit }
export const Slug = slug
export const Byline = z.strictObject({
  role: line(40),
  displayName: line(100).refine(name => name !== '', 'A byline needs a name.'),
  author: z.string().max(80).nullable(),
})
export type Byline = z.output<typeof Byline>

export const Hero = z.strictObject({
  mediaId: z.string().max(64).nullable(),
  alt: line(500),
  caption: line(500).nullable(),
  credit: Credit.nullable(),
  focal: z.strictObject({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) }).nullable(),
})
export type Hero = z.output<typeof Hero>

export const Seo = z.strictObject({
  title: line(200).optional(),
  description: line(400).optional(),
  image: z.string().max(64).optional(),
})
export type Seo = z.output<typeof Seo>

/** An IANA zone that this runtime knows. */
export const TimeZone = z
  .string()
  .max(64)
  .refine(isTimeZone, { message: 'Not a known IANA time zone, such as Asia/Seoul.' })

/** The fields that a revision snapshots beside the document: part of what is approved. */
export const ContentFields = z.strictObject({
  slug: slug.nullable(),
  locale: z.enum(LOCALES),
  section: z.string().max(80).nullable(),
  series: z.string().max(80).nullable(),
  tags: z.array(z.string().max(80)).max(30),
  bylines: z.array(Byline).max(20),
  hero: Hero.nullable(),
  seo: Seo,
  timeZone: TimeZone,
})
export type ContentFields = z.output<typeof ContentFields>

/** The fields that only the desk uses: not part of a revision, so planning never undoes an approval. */
export const PlanningFields = z.strictObject({
  plannedFor: Instant.nullable(),
  dueAt: Instant.nullable(),
  assignee: z.string().max(64).nullable(),
})
export type PlanningFields = z.output<typeof PlanningFields>

/** Any of the fields that a person may write. */
export const BriefingPatch = z.strictObject({ ...ContentFields.shape, ...PlanningFields.shape }).partial()
export type BriefingPatch = z.output<typeof BriefingPatch>

export type DisplayStatus =
  | 'draft'
  | 'in_review'
  | 'changes_requested'
  | 'approved'
  | 'scheduled'
  | 'published'
  | 'published_draft'
  | 'published_in_review'
  | 'published_approved'
  | 'update_scheduled'
  | 'embargoed'
  | 'withdrawn'
  | 'killed'
  | 'spiked'

export type Named = { slug: string; name: string }
export type PersonName = { id: string; name: string }

/** One pending, held or past schedule as the desk shows it. Instants are ISO 8601 UTC. */
export type ScheduleView = {
  id: string
  kind: 'publish' | 'withdraw'
  status: 'active' | 'fired' | 'held' | 'cancelled'
  revision: number | null
  dueAt: string
  timeZone: string
  wallTime: string
  heldReason: string | null
  lateMs: number | null
}

/** A row of a desk list. */
export type BriefingRow = {
  id: string
  title: string
  status: DisplayStatus
  stage: Stage
  visibility: Visibility
  locale: Locale
  slug: string | null
  section: Named | null
  series: Named | null
  bylines: string[]
  assignee: PersonName | null
  dueAt: string | null
  late: boolean
  schedule: ScheduleView | null
  submittedAt: string | null
  changedAt: string
  publishedAt: string | null
  /** By when a second person looks at what went out without one; null when nothing is due. */
  reviewDueAt: string | null
}

/** A request to reinstate a killed briefing, for whoever may answer it: never the text. */
export type ReinstatementView = {
  id: string
  version: number
  title: string
  /** What readers are told; null when it never was public. */
  notice: string | null
  reason: string
  by: PersonName
  at: string
}

/** A briefing as the desk API gives it: `{"data": Briefing}` with `ETag: "<version>"`. */
export type Briefing = Omit<BriefingRow, 'series' | 'bylines' | 'late'> & {
  version: number
  series: (Named & { keyPoints: number | null }) | null
  tags: Named[]
  bylines: Byline[]
  hero: Hero | null
  seo: Seo
  timeZone: string
  plannedFor: string | null
  embargoUntil: string | null
  createdBy: PersonName
  epoch: number
  revision: number
  submission: { revision: number; by: PersonName; at: string } | null
  /** The newest word of an editor on this working copy. */
  review: {
    verdict: 'approve' | 'request_changes'
    revision: number
    note: string | null
    by: PersonName
    at: string
  } | null
  approvedRevision: number | null
  liveRevision: number | null
  firstPublishedAt: string | null
  updatedAt: string | null
  correctedAt: string | null
  fourEyes: FourEyes
  schedules: ScheduleView[]
  /** What readers are told in place of a killed briefing; null when it is not killed or never was public. */
  killNotice: string | null
  /** The request to reinstate it that stands now; a second person must agree. */
  reinstatement: { by: PersonName; at: string; reason: string } | null
  may: Record<string, true | { reason: string }>
  document?: unknown
}

/** One immutable revision as the history shows it. */
export type RevisionView = {
  number: number
  hash: string
  reason: 'save' | 'submit' | 'approve' | 'restore' | 'import' | 'reopen'
  restoredFrom: number | null
  by: PersonName
  contributors: PersonName[]
  at: string
  approved: boolean
  live: boolean
  /** What people call it. */
  name: string | null
  /** Editors' words on it, oldest first. */
  reviews: RevisionReview[]
  /** When readers first got it. */
  publishedAt: string | null
}

export type RevisionReview = {
  verdict: 'approve' | 'request_changes'
  by: PersonName
  at: string
  note: string | null
}

/** A failing check of a briefing. `path` is a JSON pointer: `/document/content/0` or `/fields/section`. */
export type FailedCheck = { id: CheckId; severity: 'blocking' | 'warning'; path: string; message: string }
export type CheckId =
  | 'title-present'
  | 'key-points'
  | 'section-present'
  | 'byline-present'
  | 'picture-alt'
  | 'picture-credit'
  | 'picture-rights'
  | 'link-well-formed'
  | 'suggestion-open'
  | 'comment-open'
  | 'slug-free'

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return /^[A-Za-z]+(?:[/_+-][A-Za-z0-9_+-]+)*$/.test(name)
  } catch {
    return false
  }
}
