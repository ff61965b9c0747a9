import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { env } from '#lib/kernel/env.ts'
import { prepared } from './prepared.ts'
import { read, tables } from './store.ts'
import { useTestStore } from './test-store.ts'

useTestStore()

const MOST_KEPT = 200
const isPostgres = () => env().databaseUrl?.startsWith('postgres') ?? false

describe('prepared queries', () => {
  it('are made once, and the least recently used are let go', async () => {
    const reader = await read()
    const made: string[] = []
    const use = (name: string) =>
      prepared(reader, name, () => {
        made.push(name)
        return reader.select({ id: tables.people.id }).from(tables.people).limit(made.length)
      }).execute({})
    await use('first')
    await use('second')
    for (let n = 0; n < MOST_KEPT * 3; n++) {
      await use(`other ${n}`)
      await use('first')
    }
    expect(made).toHaveLength(MOST_KEPT * 3 + 2)
    await use('second')
    expect(made.at(-1)).toBe('second')
    expect(made).toHaveLength(MOST_KEPT * 3 + 3)
    if (!isPostgres()) return
    const { rows } = await (reader as unknown as { execute: (query: unknown) => Promise<{ rows: Held[] }> }).execute(
      sql`select count(*)::int as held from pg_prepared_statements`,
    )
    expect(rows[0]?.held).toBe(MOST_KEPT)
  })
})

type Held = { held: number }
