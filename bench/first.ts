import { writeCursor } from '#lib/delivery/cursor.ts'
import { sampleId, sampleTime } from '#lib/delivery/sample-publication.ts'

const STRIDE = 7_919

/**
 * Addresses of lists that nobody asked for before: pages that begin between the `newest`th and the `oldest`th briefing, at
 * that many `places` spread over them, each at another millisecond. Signed with the STET_SECRET of this process.
 */
export function* firstLists(
  count: number,
  { newest = 0, oldest = count, places = count, turn = 1 } = {},
): Generator<string, never> {
  const span = oldest - newest
  const different = Math.min(places, span)
  for (let n = 0; ; n++) {
    const near = sampleTime(count - 1 - newest - (((n % different) * STRIDE) % span)).getTime()
    const at = near + turn * 1_000 + Math.floor(n / different)
    yield `/api/v1/briefings?cursor=${writeCursor({ key: at, id: 'x' }, '')}`
  }
}

/** The address of every sample, once, from all over the archive. */
export function* firstItems(count: number): Generator<string> {
  for (let n = 0; n < count; n++) yield `/api/v1/briefings/${sampleId((n * STRIDE) % count)}`
}
