import * as Y from 'yjs'

const MARK = /^(insertion|deletion|modification)(--|$)/

/** The ids of the suggestion marks that a Yjs update brings, each once; empty for nearly every update, at the price of reading it. */
export function suggestionIds(update: Uint8Array): string[] {
  const found = new Set<string>()
  for (const struct of Y.decodeUpdate(update).structs) {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentFormat)) continue
    const { key, value } = struct.content as unknown as { key: string; value: { id?: unknown } | null }
    if (MARK.test(key) && typeof value?.id === 'string') found.add(value.id)
  }
  return [...found]
}
