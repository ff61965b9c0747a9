const PREFIX = 'stet:not-sent:'
const inMemory = new Map<string, string>()

/** Keeps text that could not be sent, on this device, until the person has dealt with it. What was kept before stays. */
export function keepNotSent(briefingId: string, blocks: string[]): void {
  if (blocks.length === 0) return
  const kept = notSent(briefingId)
  const added = blocks.filter(block => !kept.includes(block))
  const all = JSON.stringify([...kept, ...added])
  inMemory.set(briefingId, all)
  withStorage(storage => storage.setItem(PREFIX + briefingId, all))
}

/** The text of this briefing that could not be sent. */
export function notSent(briefingId: string): string[] {
  const stored = withStorage(storage => storage.getItem(PREFIX + briefingId))
  const kept: unknown = JSON.parse(stored ?? inMemory.get(briefingId) ?? '[]')
  return Array.isArray(kept) ? kept.filter(block => typeof block === 'string') : []
}

export function forgetNotSent(briefingId: string): void {
  inMemory.delete(briefingId)
  withStorage(storage => storage.removeItem(PREFIX + briefingId))
}

/** Null where the browser keeps nothing or has no room: then this window alone remembers. */
function withStorage<T>(work: (storage: Storage) => T): T | null {
  try {
    return work(localStorage)
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    return null
  }
}
