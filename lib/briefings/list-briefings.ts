import { and, count, desc, eq, lt, ne, or, type SQL } from 'drizzle-orm'
import { z } from 'zod'
import { contains } from '#db/contains.ts'
import { read, tables } from '#db/store.ts'
import type { Actor } from '#lib/kernel/actor.ts'
import { parse } from '#lib/kernel/command.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { type BriefingRow, LOCALES, STAGES } from './briefing.ts'
import { seesWorkingCopies } from './policy.ts'
import { rowsOf } from './rows.ts'

export const ListFilter = z.strictObject({
  stage: z.enum([...STAGES, 'live', 'all']).default('all'),
  section: z.string().max(80).optional(),
  series: z.string().max(80).optional(),
  assignee: z.string().max(64).optional(),
  locale: z.enum(LOCALES).optional(),
  q: z.string().max(200).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
})
type Filter = z.output<typeof ListFilter>

export type BriefingList = { rows: BriefingRow[]; nextCursor: string | null; counts: Record<string, number> }

/** Working copies that `actor` sees, most recently changed first, with how many there are in each stage under the same filters. A killed one is in no stage, only among all. `q` is a part of the title. Throws `validation`. */
export async function listBriefings(actor: Actor, input: z.input<typeof ListFilter>): Promise<BriefingList> {
  const filter = parse(ListFilter, input, 'query')
  if (!seesWorkingCopies(actor)) return { rows: [], nextCursor: null, counts: {} }
  const reader = await read()
  const { briefings } = tables
  const records = await reader
    .select()
    .from(briefings)
    .where(and(...filters(filter), inStage(filter.stage), after(filter.cursor)))
    .orderBy(desc(briefings.changedAt), desc(briefings.id))
    .limit(filter.limit + 1)
  const page = records.slice(0, filter.limit)
  const last = records.length > filter.limit ? page.at(-1) : undefined
  return {
    rows: await rowsOf(reader, page),
    nextCursor: last ? `${last.changedAt.getTime()}.${last.id}` : null,
    counts: await countStages(filter),
  }
}

async function countStages(filter: Filter): Promise<Record<string, number>> {
  const { briefings } = tables
  const reader = await read()
  const { stage, visibility } = briefings
  const places = await reader
    .select({ stage, visibility, n: count() })
    .from(briefings)
    .where(and(...filters(filter)))
    .groupBy(stage, visibility)
  const counts: Record<string, number> = { live: 0, all: 0 }
  const add = (name: string, n: number) => {
    counts[name] = (counts[name] ?? 0) + n
  }
  for (const { stage, visibility, n } of places) {
    if (visibility === 'live') add('live', n)
    if (visibility !== 'killed') add(stage, n)
    if (visibility === 'killed' || stage !== 'spiked') add('all', n)
  }
  return counts
}

function filters({ section, series, assignee, locale, q }: Filter): (SQL | undefined)[] {
  const { briefings } = tables
  return [
    section ? eq(briefings.section, section) : undefined,
    series ? eq(briefings.series, series) : undefined,
    assignee ? eq(briefings.assignee, assignee) : undefined,
    locale ? eq(briefings.locale, locale) : undefined,
    q ? contains(briefings.title, q.normalize('NFC')) : undefined,
  ]
}

function inStage(stage: Filter['stage']): SQL | undefined {
  const { briefings } = tables
  if (stage === 'all') return or(ne(briefings.stage, 'spiked'), eq(briefings.visibility, 'killed'))
  if (stage === 'live') return eq(briefings.visibility, 'live')
  return and(eq(briefings.stage, stage), ne(briefings.visibility, 'killed'))
}

function after(cursor: string | undefined): SQL | undefined {
  if (!cursor) return undefined
  const [, time, id] = /^(\d{1,15})\.([\w-]{1,64})$/.exec(cursor) ?? []
  if (!time || !id) throw new AppError('validation', 'This cursor is not one of ours.', { reason: 'cursor' })
  const at = new Date(Number(time))
  const { briefings } = tables
  return or(lt(briefings.changedAt, at), and(eq(briefings.changedAt, at), lt(briefings.id, id)))
}
