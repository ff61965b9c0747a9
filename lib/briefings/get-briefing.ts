import { and, desc, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import { type Reader, read, tables } from '#db/store.ts'
import type { Actor } from '#lib/kernel/actor.ts'
import { now } from '#lib/kernel/clock.ts'
import { command } from '#lib/kernel/command.ts'
import { namesById } from '#lib/people/people-names.ts'
import { isShowable } from '#lib/previews/showable.ts'
import type { Briefing, PersonName } from './briefing.ts'
import { findBriefing, type Loaded } from './load-briefing.ts'
import { denialOf } from './policy.ts'
import { rowsOf } from './rows.ts'
import { openSchedules, scheduleView } from './schedule-view.ts'
import { publishingVerb, refusalOf, type Verb, WORKFLOW } from './workflow.ts'
import { readDocument } from './working-copy.ts'

const GetInput = z.strictObject({ id: z.string().max(64), include: z.literal('document').optional() })

/** A briefing as `actor` may see it, with the policy's word on each verb; with its text on request. Throws `not-found`. */
export const getBriefing = command(GetInput, async (actor, { id, include }) => {
  const reader = await read()
  const briefing = await findBriefing(reader, actor, id)
  const view = await briefingView(reader, actor, briefing)
  return include ? { ...view, document: await readDocument(reader, briefing) } : view
})

async function briefingView(reader: Reader, actor: Actor, briefing: Loaded): Promise<Briefing> {
  const { series, tags } = tables
  const [row] = await rowsOf(reader, [briefing])
  if (!row) throw new Error('a briefing has one row')
  const person = await namesById(reader)
  const tagNames =
    briefing.tags.length > 0 ? await reader.select().from(tags).where(inArray(tags.slug, briefing.tags)) : []
  const [one] = briefing.series ? await reader.select().from(series).where(eq(series.slug, briefing.series)) : []
  const schedules = (await openSchedules(reader, [briefing.id])).get(briefing.id) ?? []
  const { late, ...shown } = row
  return {
    ...shown,
    version: briefing.version,
    series: one ? { slug: one.slug, name: one.name, keyPoints: one.keyPoints } : null,
    tags: briefing.tags.flatMap(slug => tagNames.filter(tag => tag.slug === slug)),
    bylines: briefing.bylines,
    hero: briefing.hero ? { ...briefing.hero } : null,
    seo: briefing.seo,
    timeZone: briefing.timeZone,
    plannedFor: iso(briefing.plannedFor),
    embargoUntil: iso(briefing.embargoUntil),
    createdBy: person(briefing.createdBy),
    epoch: briefing.epoch,
    revision: briefing.revision,
    submission: submissionOf(briefing, person),
    review: await newestReview(reader, briefing, person),
    approvedRevision: briefing.approvedRevision,
    liveRevision: briefing.liveRevision,
    firstPublishedAt: iso(briefing.firstPublishedAt),
    updatedAt: iso(briefing.updatedAt),
    correctedAt: iso(briefing.correctedAt),
    fourEyes: briefing.fourEyes,
    schedules: schedules.map(scheduleView),
    killNotice: await killNotice(reader, briefing),
    reinstatement: reinstatementOf(briefing, person),
    may: mayOf(actor, briefing),
  }
}

function submissionOf({ submittedRevision, submittedBy, submittedAt }: Loaded, person: (id: string) => PersonName) {
  if (submittedRevision === null || !submittedBy || !submittedAt) return null
  return { revision: submittedRevision, by: person(submittedBy), at: submittedAt.toISOString() }
}

async function killNotice(reader: Reader, { id, visibility }: Loaded): Promise<string | null> {
  if (visibility !== 'killed') return null
  const { publications } = tables
  const [row] = await reader.select().from(publications).where(eq(publications.briefingId, id))
  return row?.notice ?? null
}

function reinstatementOf({ reinstatement }: Loaded, person: (id: string) => PersonName): Briefing['reinstatement'] {
  if (!reinstatement) return null
  const { by, at, reason } = reinstatement
  return { by: person(by), at: at.toISOString(), reason }
}

async function newestReview(reader: Reader, { id, stage }: Loaded, person: (id: string) => PersonName) {
  const { reviews } = tables
  // A later word on the live text does not answer what an editor asked for.
  const asked = stage === 'changes_requested' ? [eq(reviews.verdict, 'request_changes')] : []
  const [row] = await reader
    .select()
    .from(reviews)
    .where(and(eq(reviews.briefingId, id), ...asked))
    .orderBy(desc(reviews.at), desc(reviews.id))
    .limit(1)
  if (!row) return null
  const { verdict, revision, note, by, at } = row
  return { verdict, revision, note, by: person(by), at: at.toISOString() }
}

/** The same answer that the use-cases give: true, or the reason of the refusal. */
function mayOf(actor: Actor, briefing: Loaded): Briefing['may'] {
  const verdict = (verb: Verb) => denialOf(actor, verb, briefing) ?? refusalOf(verb, briefing)
  const may: Briefing['may'] = {}
  for (const verb of Object.keys(WORKFLOW) as Verb[]) {
    const reason = verdict(verb)
    may[verb] = reason ? { reason } : true
  }
  const preview = denialOf(actor, 'preview', briefing) ?? (isShowable(briefing) ? null : 'stage')
  may.preview = preview ? { reason: preview } : true
  const frozen = briefing.firstPublishedAt !== null && denialOf(actor, 'changeSlug', briefing) !== null
  may.changeSlug = frozen ? { reason: 'slug-frozen' } : (may.edit ?? true)
  if (briefing.embargoUntil && briefing.embargoUntil > now()) {
    for (const verb of [publishingVerb(briefing.visibility), 'breakGlass'] as const) {
      if (verb && may[verb] === true) may[verb] = { reason: 'embargo' }
    }
  }
  return may
}

function iso(at: Date | null): string | null {
  return at?.toISOString() ?? null
}
