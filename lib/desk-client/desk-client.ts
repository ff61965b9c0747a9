import type {
  Briefing,
  BriefingPatch,
  BriefingRow,
  CorrectionKind,
  FailedCheck,
  Locale,
  Named,
  ReinstatementView,
} from '#lib/briefings/briefing.ts'
import type { Role } from '#lib/kernel/actor.ts'
import type { KeyKind, KeyView, Scope } from '#lib/keys/policy.ts'
import type { MediaView } from '#lib/media/media-view.ts'
import type { PersonView } from '#lib/people/person.ts'
import type { PreviewView } from '#lib/previews/preview-link.ts'
import type { DeliveryList } from '#lib/webhooks/list-deliveries.ts'
import type { DeliveryRow, DeliveryStatus, DeliveryView, WebhookEvent, WebhookView } from '#lib/webhooks/webhook.ts'
import { call } from './call.ts'
import { commentCalls } from './comment-calls.ts'
import { historyCalls } from './history-calls.ts'
import { importCalls } from './import-calls.ts'
import { mediaCalls } from './media-calls.ts'
import { suggestionCalls } from './suggestion-calls.ts'

export type PatchInput = Partial<
  Omit<BriefingPatch, 'plannedFor' | 'dueAt'> & { plannedFor: string | null; dueAt: string | null }
>
export type UpdateInput = { kind: CorrectionKind; note: string | null }
export type ScheduleInput = {
  kind: 'publish' | 'withdraw'
  revision?: number
  /** Local date and time as typed, `2026-11-25T07:00`. */
  wallTime: string
  timeZone: string
  /** Which of the two instants, when the clock shows this time twice. */
  overlap?: 'earlier' | 'later'
  update?: UpdateInput
  withdrawal?: { reason: string; answer: 404 | 410 }
}
/** `confirmation` is the briefing's title, typed again; `notice` is what readers are told. */
export type KillInput = { confirmation: string; reason: string; notice: string }
export type PersonInput = { email: string; name: string; locale: Locale; roles: Role[]; author: string | null }
export type KeyInput = { kind: KeyKind; name: string; scopes?: Scope[]; expiresAt?: string | null }
export type WebhookInput = { name: string; url: string; events: WebhookEvent[] }
export type {
  DeliveryList,
  DeliveryRow,
  DeliveryStatus,
  DeliveryView,
  KeyView,
  MediaView,
  PersonView,
  PreviewView,
  WebhookEvent,
  WebhookView,
}
/** `item` is a briefing as the delivery API gives it; `named` are the public ones that its boxes name. */
export type WorkingCopyPreview = {
  item: Record<string, unknown>
  named: { id: string; slug: string; title: string }[]
}
export type BriefingList = { rows: BriefingRow[]; nextCursor: string | null; counts: Record<string, number> }

const at = (id: string, rest = '') => `/briefings/${encodeURIComponent(id)}${rest}`

/** The desk API as typed calls: the only way in which the interface changes anything. `version` is the briefing's, sent as If-Match. */
export const desk = {
  briefings: {
    list: (filter: Record<string, string>, signal?: AbortSignal) =>
      call<BriefingList>('GET', `/briefings?${new URLSearchParams(filter)}`, { signal }),
    get: (id: string) => call<Briefing>('GET', at(id)),
    create: (body: PatchInput) => call<Briefing>('POST', '/briefings', { body }),
    patch: (id: string, version: number, body: PatchInput) => call<Briefing>('PATCH', at(id), { body, version }),
    submit: (id: string, version: number) => call<Briefing>('PUT', at(id, '/submission'), { version }),
    recall: (id: string, version: number) => call<Briefing>('DELETE', at(id, '/submission'), { version }),
    requestChanges: (id: string, version: number, revision: number, note: string) =>
      call<Briefing>('POST', at(id, '/reviews'), { version, body: { verdict: 'request_changes', revision, note } }),
    approve: (id: string, version: number, revision: number, note: string | null) =>
      call<Briefing>('POST', at(id, '/reviews'), { version, body: { verdict: 'approve', revision, note } }),
    reopen: (id: string, version: number) => call<Briefing>('DELETE', at(id, '/approval'), { version }),
    publish: (id: string, version: number, revision: number, update?: UpdateInput) =>
      call<Briefing>('PUT', at(id, '/publication'), { version, body: { revision, ...(update && { update }) } }),
    withdraw: (id: string, version: number, reason: string, answer: 404 | 410) =>
      call<Briefing>('DELETE', at(id, '/publication'), { version, body: { reason, answer } }),
    schedule: (id: string, version: number, body: ScheduleInput) =>
      call<Briefing>('PUT', at(id, '/schedule'), { version, body }),
    unschedule: (id: string, version: number, kind: 'publish' | 'withdraw') =>
      call<Briefing>('DELETE', at(id, '/schedule'), { version, body: { kind } }),
    kill: (id: string, version: number, body: KillInput) => call<Briefing>('PUT', at(id, '/kill'), { version, body }),
    /** Asks for a reinstatement; when another chief has asked already, it is done. */
    askReinstatement: (id: string, version: number, reason: string) =>
      call<Briefing>('DELETE', at(id, '/kill'), { version, body: { reason } }),
    breakGlass: (id: string, version: number, reason: string, update?: UpdateInput) =>
      call<Briefing>('PUT', at(id, '/emergency-publication'), { version, body: { reason, ...(update && { update }) } }),
    postReview: (id: string, version: number, note: string | null = null) =>
      call<Briefing>('PUT', at(id, '/post-review'), { version, body: { note } }),
    /** `until` is an ISO 8601 instant. */
    setEmbargo: (id: string, version: number, until: string) =>
      call<Briefing>('PUT', at(id, '/embargo'), { version, body: { until } }),
    liftEmbargo: (id: string, version: number, reason: string) =>
      call<Briefing>('DELETE', at(id, '/embargo'), { version, body: { reason } }),
    spike: (id: string, version: number) => call<Briefing>('PUT', at(id, '/spike'), { version }),
    unspike: (id: string, version: number) => call<Briefing>('DELETE', at(id, '/spike'), { version }),
    saveRevision: (id: string, version: number) => call<Briefing>('POST', at(id, '/revisions'), { version, body: {} }),
    ...historyCalls,
    restore: (id: string, version: number, revision: number) =>
      call<Briefing>('POST', at(id, `/revisions/${revision}/restoration`), { version, body: {} }),
    checks: (id: string) => call<FailedCheck[]>('GET', at(id, '/checks')),
  },
  /** What waits for a second person; by the briefing's id. */
  reinstatements: {
    list: () => call<ReinstatementView[]>('GET', '/reinstatements'),
    agree: (id: string) => call<{ id: string }>('PUT', `/reinstatements/${encodeURIComponent(id)}`, { body: {} }),
    /** Takes one's own request back, or refuses another's. */
    refuse: (id: string) => call<{ id: string }>('DELETE', `/reinstatements/${encodeURIComponent(id)}`, { body: {} }),
  },
  comments: commentCalls,
  media: mediaCalls,
  suggestions: suggestionCalls,
  imports: importCalls,
  people: {
    list: () => call<PersonView[]>('GET', '/people'),
    /** Gives the person and a one-time address where they set their password. */
    add: (body: PersonInput) => call<PersonView & { invitationUrl: string }>('POST', '/people', { body }),
    patch: (id: string, body: Partial<Omit<PersonInput, 'email'>> & { disabled?: boolean }) =>
      call<PersonView>('PATCH', `/people/${encodeURIComponent(id)}`, { body }),
    /** Gives a one-time address where the person sets a new password. */
    reset: (id: string) =>
      call<{ invitationUrl: string }>('POST', `/people/${encodeURIComponent(id)}/reset`, { body: {} }),
  },
  webhooks: {
    list: () => call<WebhookView[]>('GET', '/webhooks'),
    /** Gives the endpoint with its signing secret, this once. */
    add: (body: WebhookInput) => call<WebhookView & { secret: string }>('POST', '/webhooks', { body }),
    patch: (id: string, body: Partial<WebhookInput> & { disabled?: boolean }) =>
      call<WebhookView>('PATCH', `/webhooks/${encodeURIComponent(id)}`, { body }),
    delete: (id: string) => call<{ id: string }>('DELETE', `/webhooks/${encodeURIComponent(id)}`, { body: {} }),
    /** Gives the endpoint with its new signing secret, this once. */
    rotate: (id: string) =>
      call<WebhookView & { secret: string }>('POST', `/webhooks/${encodeURIComponent(id)}/secret`, { body: {} }),
    test: (id: string) => call<DeliveryView>('POST', `/webhooks/${encodeURIComponent(id)}/test`, { body: {} }),
    replayParked: (id: string) =>
      call<{ replayed: number }>('POST', `/webhooks/${encodeURIComponent(id)}/replay`, { body: {} }),
    deliveries: (id: string, filter: { status?: DeliveryStatus; cursor?: string } = {}) =>
      call<DeliveryList>('GET', `/webhooks/${encodeURIComponent(id)}/deliveries?${new URLSearchParams(filter)}`),
    delivery: (id: string) => call<DeliveryView>('GET', `/deliveries/${encodeURIComponent(id)}`),
    replay: (id: string) => call<DeliveryView>('POST', `/deliveries/${encodeURIComponent(id)}/replay`, { body: {} }),
  },
  keys: {
    list: () => call<KeyView[]>('GET', '/keys'),
    /** Gives the key itself with its view, this once. */
    create: (body: KeyInput) => call<KeyView & { key: string }>('POST', '/keys', { body }),
    revoke: (id: string) => call<KeyView>('DELETE', `/keys/${encodeURIComponent(id)}`, { body: {} }),
  },
  previews: {
    /** The working copy as readers would get it if it were published now. */
    show: (briefingId: string) => call<WorkingCopyPreview>('GET', at(briefingId, '/preview')),
    list: (briefingId: string) => call<PreviewView[]>('GET', at(briefingId, '/previews')),
    /** Gives the address with the link's view, this once. */
    create: (briefingId: string, body: { label: string; days: number }) =>
      call<PreviewView & { url: string }>('POST', at(briefingId, '/previews'), { body }),
    revoke: (id: string) => call<PreviewView>('DELETE', `/previews/${encodeURIComponent(id)}`, { body: {} }),
  },
  me: { patch: (body: { locale?: Locale }) => call<PersonView>('PATCH', '/me', { body }) },
  tags: { add: (body: Named) => call<Named>('POST', '/tags', { body }) },
  /** Sets the first or a new password by the one-time token of an invitation. */
  acceptInvitation: (body: { token: string; password: string; email?: string; name?: string }) =>
    call<{ email: string }>('POST', '/invitations/acceptance', { body }),
  /** A short-lived token that opens one briefing's live document on the collaboration socket. */
  collabTicket: (briefingId: string) =>
    call<{
      token: string
      document: string
      personId: string
      epoch: number
      readOnly: boolean
      suggestOnly: boolean
      schemaVersion: number
    }>('POST', at(briefingId, '/collaboration'), { body: {} }),
}
