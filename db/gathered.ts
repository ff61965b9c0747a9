import { type Column, type SQL, sql } from 'drizzle-orm'
import { env } from '#lib/kernel/env.ts'

/** Rows of a page in one: their texts as UTF-8 with a line feed between them, and `id seq key` of each, line by line. Null for no rows. */
export type Gathered = { texts: SQL<Uint8Array | null>; names: SQL<string | null> }

type Row = Record<'id' | 'seq' | 'key' | 'text', Column | SQL>

/**
 * What a page's rows become when the database puts them together: a row for itself costs more on its way here than all of
 * them on a page. `page` is ordered already, newest first; `key` is an instant, given in epoch milliseconds. Finished
 * JSON holds no line feed, and an id no space.
 */
export function gathered({ id, seq, key, text }: Row): Gathered {
  if (env().databaseUrl === null) {
    return {
      texts: sql`cast(group_concat(${text}, char(10)) as blob)`,
      names: sql`group_concat(${id} || ' ' || ${seq} || ' ' || ${key}, char(10))`,
    }
  }
  const order = sql`order by ${key} desc, ${id} desc`
  const milliseconds = sql`(extract(epoch from ${key}) * 1000)::bigint`
  return {
    texts: sql`convert_to(string_agg(${text}, chr(10) ${order}), 'UTF8')`,
    names: sql`string_agg(${id} || ' ' || ${seq} || ' ' || ${milliseconds}, chr(10) ${order})`,
  }
}

/** The texts that were put together, without copying them. */
export function linesOf(texts: Uint8Array): Buffer[] {
  const all = Buffer.isBuffer(texts) ? texts : Buffer.from(texts)
  const lines: Buffer[] = []
  let from = 0
  for (let end = all.indexOf(10); end !== -1; end = all.indexOf(10, from)) {
    lines.push(all.subarray(from, end))
    from = end + 1
  }
  lines.push(all.subarray(from))
  return lines
}
