import type {
  Briefing,
  BriefingPatch,
  BriefingRow,
  CorrectionKind,
  FailedCheck,
  Locale,
  Named,
  RevisionView,
} from '#lib/briefings/briefing.ts'
import type { DocumentDiff } from '#lib/document/diff.ts'
import type { Role } from '#lib/kernel/actor.ts'
import type { MediaView } from '#lib/media/media-view.ts'
import type { PersonView } from '#lib/people/person.ts'
import { call } from './call.ts'

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
export type RevisionDiff = {
  from: number
  to: number
  document: DocumentDiff
  fields: { name: string; before: unknown; after: unknown }[]
}
export type PersonInput = { email: string; name: string; locale: Locale; roles: Role[]; author: string | null }
export type { MediaView, PersonView }
export type BriefingList = { rows: BriefingRow[]; nextCursor: string | null; counts: Record<string, number> }
export type AuditEventView = { seq: number; at: string; event: string; by: string; detail: Record<string, unknown> }

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
    spike: (id: string, version: number) => call<Briefing>('PUT', at(id, '/spike'), { version }),
    unspike: (id: string, version: number) => call<Briefing>('DELETE', at(id, '/spike'), { version }),
    revisions: (id: string) => call<RevisionView[]>('GET', at(id, '/revisions')),
    saveRevision: (id: string, version: number) => call<Briefing>('POST', at(id, '/revisions'), { version, body: {} }),
    diff: (id: string, from: number, to: number | 'working') =>
      call<RevisionDiff>('GET', at(id, `/revisions/${from}/diff/${to}`)),
    restore: (id: string, version: number, revision: number) =>
      call<Briefing>('POST', at(id, `/revisions/${revision}/restoration`), { version, body: {} }),
    checks: (id: string) => call<FailedCheck[]>('GET', at(id, '/checks')),
    audit: (id: string) => call<AuditEventView[]>('GET', at(id, '/audit')),
  },
  media: {
    upload: (file: File, signal?: AbortSignal) => {
      const form = new FormData()
      form.set('file', file)
      return call<MediaView>('POST', '/media', { form, signal })
    },
    get: (id: string) => call<MediaView>('GET', `/media/${encodeURIComponent(id)}`),
  },
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
  me: { patch: (body: { locale?: Locale }) => call<PersonView>('PATCH', '/me', { body }) },
  tags: { add: (body: Named) => call<Named>('POST', '/tags', { body }) },
  /** Sets the first or a new password by the one-time token of an invitation. */
  acceptInvitation: (body: { token: string; password: string; email?: string; name?: string }) =>
    call<{ email: string }>('POST', '/invitations/acceptance', { body }),
  /** A short-lived token that opens one briefing's live document on the collaboration socket. */
  collabTicket: (briefingId: string) =>
    call<{ token: string; document: string; epoch: number; readOnly: boolean; schemaVersion: number }>(
      'POST',
      at(briefingId, '/collaboration'),
      { body: {} },
    ),
}
