export type Person = 'reporter' | 'reporter2' | 'editor' | 'chief' | 'admin'

/** Text and fields of a working copy, as far as the model knows them. */
export type Work = { title: string; body: string; section: string | null; slug: string | null; bylines: Person[] }

/** What the workflow table says of one briefing; written from the design, not from the code. Times are seconds. */
export type Model = {
  stage: 'draft' | 'in_review' | 'changes_requested' | 'approved' | 'spiked'
  visibility: 'unpublished' | 'live' | 'withdrawn'
  version: number
  createdBy: Person
  work: Work
  dueAt: number | null
  revisions: Work[]
  changedBy: { revision: number; person: Person }[]
  submittedBy: Person | null
  /** Content of every approval, with the number of its revision. */
  approvals: { revision: number; text: string }[]
  approved: number | null
  live: number | null
  embargo: number | null
  publishAt: Pending | null
  withdrawAt: Pending | null
  firstPublished: number | null
  publicSlug: string | null
}
type Pending = { due: number; revision: number | null; made: number; kind: string | null }

export type World = { now: number; made: number; briefings: Model[]; slugs: Record<string, number> }

export type Action = {
  verb: string
  by: Person
  on: number
  stale?: boolean
  revision?: number
  work?: Partial<Work>
  at?: number
  kind?: string | null
}

/** The four-eyes setting of each section that the sequences use. */
export const FOUR_EYES: Record<string, 'strict' | 'standard' | 'off'> = {
  policy: 'strict',
  technology: 'standard',
  opinion: 'off',
}

/** What is approved when this is approved: equal works give equal texts. */
export function textOf({ title, body, section, slug, bylines }: Work): string {
  return JSON.stringify([title, body, section, slug, bylines])
}

/** Whether a blocking check fails. */
export function failing({ title, section, bylines }: Work): boolean {
  return title === '' || section === null || bylines.length === 0
}

/** Whether `by` started the briefing or stands on its byline. */
export function isOwn({ createdBy, work }: Model, by: Person): boolean {
  return by.startsWith('reporter') && (createdBy === by || work.bylines.includes(by))
}

/** Editors write in every stage that takes writing; reporters their own, but not while editors read it. */
export function mayEdit(model: Model, by: Person): boolean {
  return by === 'editor' || by === 'chief' || (isOwn(model, by) && model.stage !== 'in_review')
}

/** The text is replaced; no version, no event, but a name beside the next revision. */
export function edited(model: Model, { by, work }: Action): null {
  model.work = { ...model.work, ...work }
  model.changedBy.push({ revision: model.revisions.length + 1, person: by })
  return null
}
