export type { Chosen, Field } from './chosen.ts'
export type { LiveEvent, LiveOptions } from './live.ts'
export type { Page } from './pages.ts'
export { StetProblem } from './problem.ts'
export type { CallOptions } from './request.ts'
export { createStet, type Stet, type StetOptions } from './stet.ts'
export type { Sync, SyncChange, SyncOptions } from './sync.ts'
export type {
  Author,
  Briefing,
  BriefingSummary,
  Highlight,
  ItemQuery,
  ListQuery,
  RelatedBriefing,
  SearchHit,
  SearchQuery,
  Section,
  Series,
  Tag,
} from './types.ts'
export { StetWebhookError, verifyWebhook, type WebhookEvent } from './verify-webhook.ts'
