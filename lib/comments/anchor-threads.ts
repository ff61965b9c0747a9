import { eq } from 'drizzle-orm'
import { type Reader, tables } from '#db/store.ts'
import type { DocumentJson } from '#lib/document/document-json.ts'
import { parseDocument } from '#lib/document/validate.ts'
import { markQuotes, threadsIn } from './quotes.ts'
import { withoutComments } from './without-comments.ts'

/**
 * The document with which a new epoch of this briefing begins: marks of threads that are not its own are gone, and an open
 * thread without a place gets one again where its words stand exactly once. Not a letter changes.
 */
export async function anchorThreads(reader: Reader, briefingId: string, document: DocumentJson): Promise<DocumentJson> {
  const { commentThreads } = tables
  const placed = threadsIn(document)
  const threads = await reader.select().from(commentThreads).where(eq(commentThreads.briefingId, briefingId))
  if (threads.length === 0 && placed.size === 0) return document
  const own = new Set(threads.map(({ id }) => id))
  const lost = threads.flatMap(({ id, quote, resolvedAt }) =>
    quote && !resolvedAt && !placed.has(id) ? [{ thread: id, quote }] : [],
  )
  return parseDocument(
    markQuotes(
      withoutComments(document, thread => !own.has(thread)),
      lost,
    ),
  )
}
