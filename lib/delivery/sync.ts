import { and, asc, eq, gt, or } from 'drizzle-orm'
import { read, tables } from '#db/store.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { visibleToPublic } from '#lib/publishing/public.ts'
import { type SyncPosition, writeSyncToken } from './sync-token.ts'

const MOST_ITEMS = 500
/** Of item text in one page; a single larger item has a page of its own. */
const MOST_BYTES = 1_000_000
const BATCH = 25

/** Entries as finished JSON, killed ones first, with the token for what comes next; `name` tells these bytes from all others. */
export type SyncPage = { entries: string[]; next: { nextPageToken: string } | { nextSyncToken: string }; name: string }

/**
 * The next page of a pass over what is public, each briefing by its newest change: from the beginning without a position,
 * else what changed after it. Who applies every page to a set, in order, has exactly what is public at the last one's
 * head. Throws `gone` for a position that this database never reached.
 */
export async function sync(from: SyncPosition | null): Promise<SyncPage> {
  const head = await headOfChanges()
  if (from && (from.seq > head.seq || from.known > head.seq || from.line !== head.line)) throw unreachable()
  const start = from ?? { seq: 0, known: head.seq, line: head.line }
  const { rows, more } = await readPage(start.seq, start.known)
  const last = rows.at(-1)?.seq ?? start.seq
  const reached = Math.max(last, head.seq)
  const next = more
    ? { nextPageToken: writeSyncToken({ ...start, seq: last }) }
    : { nextSyncToken: writeSyncToken({ seq: reached, known: reached, line: head.line }) }
  const ordered = inOrder(rows)
  const name = ['sync', ...ordered.map(({ id, seq }) => `${id} ${seq}`), ...Object.entries(next).flat()].join('\n')
  return { entries: ordered.map(entryOf), next, name }
}

/** Asked of the database itself: another server may have given a token for a change that this one has not heard of. */
async function headOfChanges(): Promise<{ seq: number; line: string }> {
  const { heads } = tables
  const [head] = await (await read())
    .select({ seq: heads.seq, line: heads.hash })
    .from(heads)
    .where(eq(heads.name, 'changes'))
  if (!head) throw new Error('sequence changes is missing: run the migrations')
  return head
}

type Row = Awaited<ReturnType<typeof readBatch>>[number]

async function readPage(after: number, known: number): Promise<{ rows: Row[]; more: boolean }> {
  const rows: Row[] = []
  let bytes = 0
  for (;;) {
    const batch = await readBatch(rows.at(-1)?.seq ?? after, known)
    for (const row of batch) {
      const size = row.shown ? Buffer.byteLength(row.item) : 0
      if (rows.length > 0 && (rows.length === MOST_ITEMS || bytes + size > MOST_BYTES)) return { rows, more: true }
      bytes += size
      rows.push(row)
    }
    if (batch.length < BATCH) return { rows, more: false }
  }
}

/** Publications whose newest change comes after `after`; those that left are told only to who may have had them. */
async function readBatch(after: number, known: number) {
  const { publications, publicationTexts, changes } = tables
  return (await read())
    .select({
      seq: publications.seq,
      id: publications.briefingId,
      state: publications.state,
      revision: publications.revision,
      shown: visibleToPublic(),
      item: publicationTexts.item,
      at: changes.at,
    })
    .from(publications)
    .innerJoin(changes, eq(changes.seq, publications.seq))
    .innerJoin(publicationTexts, eq(publicationTexts.briefingId, publications.briefingId))
    .where(and(gt(publications.seq, after), or(visibleToPublic(), gt(publications.seq, known))))
    .orderBy(asc(publications.seq))
    .limit(BATCH)
}

/** One entry for each briefing, its newest: one that changed between two batches was read twice. */
function inOrder(rows: Row[]): Row[] {
  const newest = new Map(rows.map(({ id, seq }) => [id, seq]))
  const once = rows.filter(({ id, seq }) => newest.get(id) === seq)
  return [...once.filter(({ state }) => state === 'killed'), ...once.filter(({ state }) => state !== 'killed')]
}

/** An item's text goes out as it was stored, without being read. */
function entryOf({ seq, id, state, revision, shown, item, at }: Row): string {
  const about = `"seq":${seq},"op":"${shown ? 'upsert' : 'delete'}","type":"briefing","id":${JSON.stringify(id)}`
  if (shown) return `{${about},"revision":${revision},"data":${item}}`
  return `{${about},"reason":"${state}","at":"${at.toISOString()}"}`
}

function unreachable(): AppError {
  const message =
    'This token is of another state of the newsroom, such as before a restored backup. Start again with initial=true.'
  return new AppError('gone', message, { reason: 'sync-token-expired' })
}
