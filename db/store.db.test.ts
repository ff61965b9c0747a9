import type Database from 'better-sqlite3'
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { isUniqueViolation } from './errors.ts'
import { onSignal, read, signal, type Tx, tables, transaction } from './store.ts'
import { useTestStore } from './test-store.ts'

useTestStore()

const tag = (slug: string) => ({ slug, name: slug })
const tags = async () => (await (await read()).select().from(tables.tags)).map(({ slug }) => slug).sort()
beforeEach(() =>
  transaction(async tx => {
    await tx.delete(tables.tags).where(eq(tables.tags.name, tables.tags.name))
  }),
)

describe('a transaction', () => {
  it('leaves nothing behind when it fails, and tells nobody', async () => {
    const heard = vi.fn()
    const end = onSignal('changes', heard)
    const failing = transaction(async tx => {
      await tx.insert(tables.tags).values(tag('half'))
      await signal(tx, { topic: 'changes' })
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect([await tags(), heard.mock.calls]).toEqual([[], []])
    await transaction(async tx => {
      await tx.insert(tables.tags).values(tag('whole'))
      await signal(tx, { topic: 'changes' })
      expect(heard).not.toHaveBeenCalled()
    })
    end()
    expect([await tags(), heard.mock.calls.length > 0]).toEqual([['whole'], true])
  })

  it('refuses another one inside, and reading beside it', async () => {
    const inside = (work: () => Promise<unknown>) =>
      transaction(async tx => {
        await tx.insert(tables.tags).values(tag('outer'))
        await work()
      })
    await expect(inside(() => transaction(async () => 1))).rejects.toThrow('already in a transaction')
    await expect(inside(read)).rejects.toThrow('already in a transaction')
    expect(await tags()).toEqual([])
  })

  it('stands although a listener fails, and the others hear of it', async () => {
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const heard = vi.fn()
    const ends = [
      onSignal('schedules', () => {
        throw new Error('deaf')
      }),
      onSignal('schedules', heard),
    ]
    await transaction(async tx => {
      await tx.insert(tables.tags).values(tag('kept'))
      await signal(tx, { topic: 'schedules' })
    })
    for (const end of ends) end()
    expect([await tags(), heard.mock.calls.length > 0]).toEqual([['kept'], true])
    expect(write.mock.calls.join()).toContain('deaf')
    write.mockRestore()
  })

  it('of many at once each sees what the one before it wrote', async () => {
    await transaction(async tx => {
      await tx.insert(tables.tries).values({ key: 'n', count: 0, windowEndsAt: new Date(0) })
    })
    const { tries } = tables
    const add = async (tx: Tx) => {
      const held = { windowEndsAt: new Date(1) }
      const [row] = await tx.update(tries).set(held).where(eq(tries.key, 'n')).returning()
      await tx
        .update(tries)
        .set({ count: (row?.count ?? 0) + 1 })
        .where(eq(tries.key, 'n'))
    }
    await Promise.all(Array.from({ length: 40 }, () => transaction(add)))
    const [row] = await (await read()).select().from(tries).where(eq(tries.key, 'n'))
    expect(row?.count).toBe(40)
  })

  it('tells a taken key apart from other errors', async () => {
    const twice = transaction(async tx => {
      await tx.insert(tables.tags).values(tag('one'))
      await tx.insert(tables.tags).values(tag('one'))
    })
    const error = await twice.catch(reason => reason)
    expect([isUniqueViolation(error), isUniqueViolation(new Error('x')), await tags()]).toEqual([true, false, []])
  })
})

describe.skipIf(process.env.DATABASE_URL)('a full disk', () => {
  it('refuses the write whole, keeps readers reading, and takes writes again when there is room', async () => {
    const limit = (pages: number | null) =>
      transaction(async tx => {
        const { $client } = tx as unknown as { $client: Database.Database }
        const count = $client.pragma('page_count', { simple: true }) as number
        $client.pragma(`max_page_count = ${pages === null ? 1_073_741_823 : count + pages}`)
      })
    await transaction(async tx => {
      await tx.insert(tables.tags).values(tag('before'))
    })
    await limit(20)
    const fill = transaction(async tx => {
      for (let i = 0; i < 100; i++) await tx.insert(tables.tags).values({ slug: `big-${i}`, name: 'x'.repeat(10_000) })
    })
    await expect(fill).rejects.toMatchObject({ code: 'storage-full' })
    expect(await tags()).toEqual(['before'])
    await limit(null)
    await transaction(async tx => {
      await tx.insert(tables.tags).values(tag('later'))
    })
    expect(await tags()).toEqual(['before', 'later'])
  })
})
