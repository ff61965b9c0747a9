import type { MarkTable } from './context.ts'

const inside = (_mark: unknown, inner: string) => inner

/** Desk marks leave no trace: words that are suggested to go stand until somebody decides, words that are suggested to come do not yet. */
export const bare: Pick<MarkTable, 'comment' | 'insertion' | 'deletion' | 'modification'> = {
  comment: inside,
  insertion: () => '',
  deletion: inside,
  modification: inside,
}
