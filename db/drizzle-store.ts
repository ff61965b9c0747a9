import type { Reader, Store, Tx } from './store-types.ts'

type Drizzle = { transaction<T>(work: (tx: unknown) => Promise<T>): Promise<T> }

/** What the stores on PostgreSQL share: drizzle's own transactions, counted so that readers see when to look again. `moved` counts what others did. */
export function drizzleStore(
  db: Drizzle,
): Pick<Store, 'reader' | 'write' | 'token' | 'tokenOfTurn'> & { moved(): number } {
  let token = 0
  const moved = () => ++token
  return {
    reader: db as unknown as Reader,
    async write(work) {
      const result = await db.transaction(async tx => work(tx as Tx))
      moved()
      return result
    },
    token: () => token,
    tokenOfTurn: () => token,
    moved,
  }
}
