import type { Place } from '#lib/briefings/document-log.ts'

/** The name under which clients open the document of `place`. */
export function documentName({ briefingId, epoch }: Place): string {
  return `briefing.${briefingId}.${epoch}`
}

/** The place that `name` means; null when it is no document's name. */
export function placeOf(name: string): Place | null {
  const [, briefingId, epoch] = /^briefing\.([A-Za-z0-9_-]{1,64})\.(\d{1,9})$/.exec(name) ?? []
  return briefingId && epoch ? { briefingId, epoch: Number(epoch) } : null
}
