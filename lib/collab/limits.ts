/** What one socket and one document may take. Times in milliseconds, sizes in bytes. */
export const LIMITS = {
  /** One frame, and all frames that wait for a ticket to be checked. */
  frame: 4 * 1024 * 1024,
  /** Documents that one socket may try to open at once. */
  pendingDocuments: 4,
  /** Visits to documents, the same or others, that one socket may have open. */
  documents: 4,
  /** What one socket may have sent that is not worked through yet, and what it may leave unread. */
  waiting: 8 * 1024 * 1024,
  unread: 64 * 1024 * 1024,
  /** Carets that one connection may show: its own, and for a moment that of the connection before. */
  carets: 4,
  messagesPerSecond: 200,
  messageBurst: 1000,
  /** A document larger than this, in Yjs's form, takes no more writing until it is cut. */
  state: 5_000_000,
  /** How long changes gather before they are committed together. */
  commitWindow: 25,
  retryFirst: 200,
  retryLongest: 5_000,
  /** Log rows after which the snapshot is renewed. */
  rowsPerSnapshot: 200,
  /** How often an open document looks for what signals did not tell. */
  refresh: 5_000,
  /** How often the sessions behind open connections are looked at again. */
  sessionCheck: 60_000,
}
