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

/** Working copies that `actor` sees, most recently changed first, with how many there are in each stage under the same filters. `q` is a part of the title. Throws `validation`. */
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
  const perStage = await reader
    .select({ stage: briefings.stage, n: count() })
    .from(briefings)
    .where(and(...filters(filter)))
    .groupBy(briefings.stage)
  const live = await reader
    .select({ n: count() })
    .from(briefings)
    .where(and(...filters(filter), inStage('live')))
  const counts: Record<string, number> = { live: live[0]?.n ?? 0, all: 0 }
  for (const { stage, n } of perStage) {
    counts[stage] = n
    if (stage !== 'spiked') counts.all = (counts.all ?? 0) + n
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
  if (stage === 'all') return ne(briefings.stage, 'spiked')
  return stage === 'live' ? eq(briefings.visibility, 'live') : eq(briefings.stage, stage)
}

function after(cursor: string | undefined): SQL | undefined {
  if (!cursor) return undefined
  const [, time, id] = /^(\d{1,15})\.([\w-]{1,64})$/.exec(cursor) ?? []
  if (!time || !id) throw new AppError('validation', 'This cursor is not one of ours.', { reason: 'cursor' })
  const at = new Date(Number(time))
  const { briefings } = tables
  return or(lt(briefings.changedAt, at), and(eq(briefings.changedAt, at), lt(briefings.id, id)))
}
