import { writeCursor } from '#lib/delivery/cursor.ts'
import { sampleId, sampleTime } from '#lib/delivery/sample-publication.ts'

const STRIDE = 7_919

/** Addresses of lists that nobody asked for before: pages from all over the archive, each beginning at another millisecond. Signed with the STET_SECRET of this process. */
export function* firstLists(count: number, from: number): Generator<string, never> {
  for (let n = from; ; n++) {
    const near = sampleTime((n * STRIDE) % count).getTime()
    const publishedAt = new Date(near + 1 + Math.floor(n / count))
    yield `/api/v1/briefings?cursor=${writeCursor({ publishedAt, id: 'x' }, '')}`
  }
}

/** The address of every sample, once, from all over the archive. */
export function* firstItems(count: number): Generator<string> {
  for (let n = 0; n < count; n++) yield `/api/v1/briefings/${sampleId((n * STRIDE) % count)}`
}
