/** The shared cast and a second chief, who has no byline. */
export type Person = 'reporter' | 'reporter2' | 'editor' | 'chief' | 'deputy' | 'admin'

/** Text and fields of a working copy, as far as the model knows them. */
export type Work = { title: string; body: string; section: string | null; slug: string | null; bylines: Person[] }

/** What the workflow table says of one briefing; written from the design, not from the code. Times are seconds. */
export type Model = {
  stage: 'draft' | 'in_review' | 'changes_requested' | 'approved' | 'spiked'
  visibility: 'unpublished' | 'live' | 'withdrawn' | 'killed'
  version: number
  createdBy: Person
  work: Work
  dueAt: number | null
  revisions: Work[]
  changedBy: { revision: number; person: Person }[]
  submittedBy: Person | null
  /** Who had submitted last when each revision was made. */
  submitters: Record<number, Person>
  /** The revisions that were made by submitting. */
  submissions: number[]
  /** Content of every approval, with the number of its revision, and who gave it. */
  approvals: { revision: number; text: string; by: Person }[]
  approved: number | null
  live: number | null
  reviewDue: number | null
  request: { by: Person; at: number } | null
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
  /** The title typed again. */
  confirmation?: string
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

/** Who has an editor's powers, and who a chief's. */
export const EDITORS: Person[] = ['editor', 'chief', 'deputy']
export const CHIEFS: Person[] = ['chief', 'deputy']

/** Whether `by` started the briefing or stands on its byline. */
export function isOwn({ createdBy, work }: Model, by: Person): boolean {
  return by.startsWith('reporter') && (createdBy === by || work.bylines.includes(by))
}

/** Editors write in every stage that takes writing; reporters their own, but not while editors read it. */
export function mayEdit(model: Model, by: Person): boolean {
  return EDITORS.includes(by) || (isOwn(model, by) && model.stage !== 'in_review')
}

/** The text is replaced; no version, no event, but a name beside the next revision. */
export function edited(model: Model, { by, work }: Action): null {
  model.work = { ...model.work, ...work }
  model.changedBy.push({ revision: model.revisions.length + 1, person: by })
  return null
}

/** Who stands behind a revision: who submitted it last, and every byline since the approval before it, or since it was submitted. */
export function makersOf({ approvals, revisions, submissions, submitters }: Model, number: number): Person[] {
  const approved = Math.max(0, ...approvals.map(({ revision }) => revision).filter(revision => revision < number))
  const submitted = submissions.findLast(revision => revision <= number) ?? number
  const works = revisions.slice(Math.min(approved, submitted - 1), number)
  return [...works.flatMap(({ bylines }) => bylines), ...[submitters[number]].filter(by => by !== undefined)]
}

/** Whether somebody else than its makers has approved this content. */
export function approvedByOthers(model: Model, work: Work): boolean {
  return model.approvals.some(
    ({ text, by, revision }) => text === textOf(work) && !makersOf(model, revision).includes(by),
  )
}

/** The working copy becomes the next revision. */
export function addRevision(model: Model): number {
  const number = model.revisions.push(structuredClone(model.work))
  if (model.submittedBy) model.submitters[number] = model.submittedBy
  return number
}
