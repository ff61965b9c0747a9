import { countBriefings } from '#lib/delivery/count-briefings.ts'
import { readCursor, writeCursor } from '#lib/delivery/cursor.ts'
import { listBriefings, type Row, type Sort } from '#lib/delivery/list-briefings.ts'
import { isWhole, present, type Text } from '#lib/delivery/present.ts'
import { env } from '#lib/kernel/env.ts'
import { searchQuery } from '#lib/search/query.ts'
import { ListAnswer } from './answers.ts'
import { deliver, type Recipe } from './deliver.ts'
import { type DeliveryHono, endpoint } from './endpoint.ts'
import { boundText, listAddress, listTags } from './list-address.ts'
import { asksBeyondPublic, PERSPECTIVE_PROBLEMS, previewList } from './perspectives.ts'
import { ListQuery } from './queries.ts'

/** `GET /briefings`: newest first, page by page. */
export function addList(app: DeliveryHono): void {
  endpoint(
    app,
    {
      path: '/briefings',
      summary: 'Public briefings, newest first',
      query: ListQuery,
      answer: ListAnswer,
      others: {
        400: 'A parameter that is unknown or not valid, or a cursor of other filters (`cursor-mismatch`)',
        ...PERSPECTIVE_PROBLEMS,
      },
    },
    async (context, { query }) => {
      if (asksBeyondPublic(query)) return previewList(context, query)
      const { key, make } = listRecipe(query)
      return deliver(context, key, make)
    },
  )
}

type Query = Omit<ListQuery, 'perspective'>
type Place = { path: string; sort: Sort; shown: (rows: Row[]) => Promise<Text[]> }

/** How one page of `/briefings` is made. Throws `validation` for a cursor of another list. */
export function listRecipe(query: Query): Recipe {
  const shown = (rows: Row[]) => present(textsOf(rows), query)
  return pageRecipe({ path: '/briefings', sort: query.sort ?? '-publishedAt', shown }, query)
}

/** How one page of a list at `path` is made, in the order of `sort`; `shown` makes the finished JSON object of each row. Throws `validation` for a cursor of another list. */
export function pageRecipe({ path, sort, shown }: Place, query: Query): Recipe {
  const { q, sort: _, limit, cursor, fields = [], include, count, ...filters } = query
  const bound = boundText({ ...query, sort })
  const after = cursor === undefined ? null : readCursor(cursor, bound)
  const key = listAddress(path, query)
  const make: Recipe['make'] = async state => {
    const wanted = { ...filters, words: q === undefined ? undefined : searchQuery(q) }
    const { rows, last, hasMore } = await listBriefings(wanted, { sort, limit, after, fields })
    const nextCursor = hasMore && last ? writeCursor(last, bound) : null
    const next = nextCursor && env().url + listAddress(path, query, nextCursor)
    const page = JSON.stringify({ limit, nextCursor, hasMore, ...(count && { total: await countBriefings(wanted) }) })
    const links = JSON.stringify({ self: env().url + key, next })
    return {
      text: joined(await shown(rows), `],"page":${page},"links":${links}}`),
      name: isWhole({ include }) ? nameOf(state.line, links, page, rows) : undefined,
      tags: listTags(filters),
      modifiedAt: state.changedAt,
    }
  }
  return { key, make }
}

const HEAD = Buffer.from('{"data":[')
const COMMA = Buffer.from(',')

/** Finished texts are bytes already: they are never read on their way, nor copied where they stand side by side. */
function joined(texts: Text[], tail: string): Buffer[] {
  const beside = sideBySide(texts)
  const parts = beside ? [beside] : texts.flatMap((text, i) => [...(i > 0 ? [COMMA] : []), bytesOf(text)])
  return [HEAD, ...parts, Buffer.from(tail)]
}

/** The texts as they came from the database, with commas in the bytes between them; null when they did not come together. */
function sideBySide(texts: Text[]): Buffer | null {
  const [first] = texts
  if (!Buffer.isBuffer(first)) return null
  const ends: number[] = []
  let end = first.byteOffset - 1
  for (const text of texts) {
    if (!Buffer.isBuffer(text) || text.buffer !== first.buffer || text.byteOffset !== end + 1) return null
    end = text.byteOffset + text.length
    ends.push(end - first.byteOffset)
  }
  const all = Buffer.from(first.buffer, first.byteOffset, end - first.byteOffset)
  for (const gap of ends.slice(0, -1)) all.set(COMMA, gap)
  return all
}

function bytesOf(text: Text): Buffer {
  return typeof text === 'string' ? Buffer.from(text) : text
}

function textsOf(rows: Row[]): Text[] {
  return rows.map(({ text }) => text)
}

/** The rows' changes, the line of their numbers and the address tell a page from all others, so its bytes need not be hashed. What is included has changes of its own. */
function nameOf(line: string, links: string, page: string, rows: Row[]): string {
  return `${line}\n${links}\n${page}\n${rows.map(({ id, seq }) => `${id} ${seq}`).join()}`
}
