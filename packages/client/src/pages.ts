/** One page of a list. `next` is the cursor of the page after it, null at the end; `total` is there when `count` was asked for. */
export type Page<T> = { items: T[]; next: string | null; total: number | null }

/** Every page from the one that `load` gives without a cursor to the last, each asked for when it is wanted. */
export async function* pagesOf<P extends { next: string | null }>(
  load: (cursor: string | undefined) => Promise<P>,
  from?: string,
): AsyncGenerator<P, void, undefined> {
  let cursor = from
  while (true) {
    const page = await load(cursor)
    yield page
    if (page.next === null) return
    cursor = page.next
  }
}

/** The items of all pages, one by one. */
export async function* itemsOf<T>(pages: AsyncIterable<Page<T>>): AsyncGenerator<T, void, undefined> {
  for await (const { items } of pages) yield* items
}
