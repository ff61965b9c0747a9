import type { CorrectionKind, Locale } from '#lib/briefings/briefing.ts'
import type { DocumentJson } from '#lib/document/document-json.ts'
import type { CastName } from './cast.ts'
import type { PictureName } from './draw-pictures.ts'

/** How far the seed takes a briefing, and when. Days and hours count back from the moment of seeding. */
export type Story =
  | { state: 'draft'; daysAgo: number }
  | { state: 'in_review'; hoursAgo: number }
  | { state: 'changes_requested'; hoursAgo: number; note: string }
  | { state: 'approved'; hoursAgo: number }
  | { state: 'scheduled'; hoursAgo: number; tomorrowAt: string }
  | { state: 'live'; daysAgo: number; at: string }
  | { state: 'live_edited'; daysAgo: number; at: string; edited: DocumentJson }
  | { state: 'live_corrected'; daysAgo: number; at: string; edited: DocumentJson; kind: CorrectionKind; note: string }
  | { state: 'withdrawn'; daysAgo: number; at: string; reason: string; answer: 404 | 410 }

/** One briefing of the demo: what a reporter would have written and set, and its story. */
export type SeedBriefing = {
  slug: string
  writer: Extract<CastName, 'reporter' | 'reporter2'>
  locale: Locale
  series: string
  tags: string[]
  hero: { picture: PictureName; alt: string; caption: string | null } | null
  document: DocumentJson
  story: Story
  /** When the text is due, in hours from the moment of seeding; negative is late. */
  dueInHours?: number
}
