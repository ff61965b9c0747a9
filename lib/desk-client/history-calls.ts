import type { PersonName, RevisionView } from '#lib/briefings/briefing.ts'
import type { SinceLook } from '#lib/briefings/since-look.ts'
import type { DocumentDiff } from '#lib/document/diff.ts'
import type { FieldChange } from '#lib/document/diff-fields.ts'
import { call } from './call.ts'

export type Place = number | 'working'
export type RevisionRow = Omit<RevisionView, 'contributors'> & { contributors: (PersonName & { color: string })[] }
export type RevisionPage = { rows: RevisionRow[]; nextCursor: string | null }
export type RevisionDiff = {
  from: number
  to: number
  document: DocumentDiff
  fields: FieldChange[]
  /** Of the briefings that are named in it, by id. */
  titles: Record<string, string>
}
export type AuditEventView = { seq: number; at: string; event: string; by: string; detail: Record<string, unknown> }
export type { SinceLook }

const MOST = '200'
const at = (id: string, rest: string) => `/briefings/${encodeURIComponent(id)}${rest}`

/** What a briefing was: part of `desk.briefings`. */
export const historyCalls = {
  /** A page of all revisions, newest first. */
  revisions: (id: string, cursor?: string) =>
    call<RevisionPage>('GET', at(id, `/revisions?${new URLSearchParams(cursor ? { cursor } : {})}`)),
  /** The newest revisions that are more than something kept while people wrote. */
  milestones: async (id: string) =>
    (await call<RevisionPage>('GET', at(id, `/revisions?only=milestones&limit=${MOST}`))).rows,
  /** One revision as the list has it; null where there is none. */
  revision: async (id: string, number: number) => {
    const { rows } = await call<RevisionPage>('GET', at(id, `/revisions?cursor=${number + 1}&limit=1`))
    return rows.find(row => row.number === number) ?? null
  },
  diff: (id: string, from: Place, to: Place) => call<RevisionDiff>('GET', at(id, `/revisions/${from}/diff/${to}`)),
  nameRevision: (id: string, revision: number, name: string | null) =>
    call<{ number: number; name: string | null }>('PUT', at(id, `/revisions/${revision}/name`), { body: { name } }),
  /** Says that this person has seen the briefing; also arrives when the page is closing. */
  look: (id: string) => call<{ revision: number; at: string }>('PUT', at(id, '/look'), { body: {}, keepalive: true }),
  sinceLook: (id: string) => call<SinceLook | null>('GET', at(id, '/since-look')),
  audit: (id: string) => call<AuditEventView[]>('GET', at(id, '/audit')),
}
