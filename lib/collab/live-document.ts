import type { Connection, Document } from '@hocuspocus/server'
import * as Y from 'yjs'
import { appendToLog, type Change, compactLog, newsSince, type Place } from '#lib/briefings/document-log.ts'
import { picturesOfText } from '#lib/briefings/pictures-of.ts'
import type { DocumentJson } from '#lib/document/document-json.ts'
import { titleOf } from '#lib/document/read.ts'
import { documentFromYDoc } from '#lib/document/ydoc.ts'
import { AppError, isAppError } from '#lib/kernel/errors.ts'
import { log } from '#lib/kernel/log.ts'
import { suggestionIds } from '#lib/suggestions/suggestion-ids.ts'
import { Admission } from './admission.ts'
import { Clients } from './clients.ts'
import { LIMITS } from './limits.ts'
import { LOG_ORIGIN } from './log-origin.ts'
import { SuggestOnly } from './suggest-only.ts'

/** What a loaded document starts from: its newest log row, how many rows the snapshot lacks, its size. */
export type Start = { last: number; rows: number; bytes: number }

/**
 * One open document and its way to the database. Changes gather for a few milliseconds and are appended in one
 * transaction; only then are the clients told that they are saved. While the store fails nothing is dropped, nobody may
 * write, and it is tried again. A document that was cut (a newer epoch) takes nothing more.
 */
export class LiveDocument {
  readonly place: Place
  readonly document: Document
  readonly admission: Admission
  readonly clients: Clients
  readonly suggestOnly: SuggestOnly
  #queue: Change[] = []
  #commit: Promise<void> | null = null
  #timer: NodeJS.Timeout | null = null
  #failures = 0
  #lastError: unknown = null
  #lastRow: number
  #rows: number
  #bytes: number
  #catchingUp: Promise<void> | null = null
  #ended = false
  /** Called when nothing is pending any more, and when this has ended: then the document must leave memory at once. */
  readonly #leave: (live: LiveDocument) => void

  constructor(place: Place, document: Document, start: Start, leave: (live: LiveDocument) => void) {
    this.place = place
    this.document = document
    this.admission = new Admission(document)
    this.clients = new Clients(document)
    this.suggestOnly = new SuggestOnly(place)
    this.#lastRow = start.last
    this.#rows = start.rows
    this.#bytes = start.bytes
    this.#leave = leave
  }

  /** True while something is not yet durable. */
  get pending(): boolean {
    return this.#queue.length > 0 || this.#commit !== null
  }

  /** True once the document was cut or given up: it must not be used again. */
  get ended(): boolean {
    return this.#ended
  }

  /** Takes a change that is in the document now. */
  record(change: Change): void {
    if (this.#ended) return
    this.suggestOnly.note(change.update, change.personId)
    this.#queue.push(change)
    this.#bytes += change.update.byteLength
    this.#schedule()
  }

  /** Answers `mark` of this client once all that came before it is durable. */
  mark(connection: Connection, mark: number): void {
    if (this.#ended || connection.readOnly) return
    this.clients.await(connection, mark)
    this.#schedule()
  }

  /** Resolves when all that clients have sent until now is durable. Throws `unavailable` while the store fails. */
  async settle(): Promise<void> {
    await Promise.all(this.document.getConnections().map(connection => connection.waitForPendingMessages()))
    while (this.pending && !this.#ended) {
      await (this.#commit ?? this.#run())
      if (this.#failures > 0) {
        const cause = this.#lastError instanceof Error ? this.#lastError.message : 'unknown'
        throw new AppError('unavailable', 'The newest words could not be saved yet.', {
          reason: cause,
          retryAfterSeconds: 2,
        })
      }
    }
  }

  /** Takes over what others committed, and ends when the document was cut. Never throws: the next look tries again. */
  catchUp(): Promise<void> {
    this.#catchingUp ??= this.#takeNews()
      .catch(error => log.error('a live document could not be read', { ...this.place, error }))
      .finally(() => {
        this.#catchingUp = null
      })
    return this.#catchingUp
  }

  /** Tells everybody to go on in `epoch`, or only to come again, and ends. What is not yet stored is dropped: its writers are told. */
  end(epoch: number | null): void {
    if (this.#ended) return
    this.#ended = true
    if (this.#timer) clearTimeout(this.#timer)
    this.#queue = []
    this.clients.dismiss(epoch)
    this.#leave(this)
  }

  /** Puts all that is durable into the snapshot. Does nothing while something is pending. */
  async compact(): Promise<void> {
    if (this.pending || this.#ended || this.#rows === 0) return
    const [state, through] = [Y.encodeStateAsUpdate(this.document), this.#lastRow]
    this.#rows = 0
    this.#bytes = state.byteLength
    try {
      await compactLog(this.place, state, through)
    } catch (error) {
      // The log still holds everything; the next two hundred rows try again.
      log.error('the log of a live document could not be compacted', { ...this.place, error })
    }
  }

  #schedule() {
    if (this.#timer || this.#commit) return
    const wait = this.#failures
      ? Math.min(LIMITS.retryFirst * 2 ** (this.#failures - 1), LIMITS.retryLongest)
      : LIMITS.commitWindow
    this.#timer = setTimeout(() => void this.#run(), wait)
  }

  #run(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    this.#commit = this.#commitGroup().finally(() => {
      this.#commit = null
      if (this.#ended) return
      if (this.#queue.length || this.clients.waiting) return this.#schedule()
      if (this.#rows >= LIMITS.rowsPerSnapshot) void this.compact()
      this.#leave(this)
    })
    return this.#commit
  }

  async #commitGroup() {
    const group = this.#queue.splice(0)
    const marks = this.clients.takeMarks()
    const vector = Y.encodeStateVector(this.document)
    try {
      if (group.length) await this.#append(group)
    } catch (error) {
      this.#queue.unshift(...group)
      this.clients.putBack(marks)
      this.#refusedOrFailing(error)
      return
    }
    if (this.#ended) return
    if (this.#failures > 0) this.clients.thaw()
    this.#failures = 0
    this.clients.tellSaved(vector, marks)
    if (this.#bytes > LIMITS.state) this.#weigh()
  }

  async #append(group: Change[]) {
    const document = documentFromYDoc(this.document) as DocumentJson
    const says = { title: titleOf(document).normalize('NFC'), pictures: picturesOfText(document), seen: this.#lastRow }
    const { before, last, rows } = await appendToLog(this.place, group, says)
    this.#rows += rows
    // With foreign rows in between, the next look reads ours once more, which changes nothing.
    if (before <= this.#lastRow) this.#lastRow = Math.max(this.#lastRow, last)
  }

  #refusedOrFailing(error: unknown) {
    if (isAppError(error) && error.code === 'locked') {
      const { reason, current } = error.detail
      this.clients.tell({ t: 'refused', reason: reason === 'stage' ? 'stage' : 'epoch' })
      return this.end(typeof current === 'number' ? current : null)
    }
    this.#failures += 1
    this.#lastError = error
    log.error('changes of a live document could not be stored', { ...this.place, tries: this.#failures, error })
    this.clients.freeze(isAppError(error) ? error.code : 'unavailable')
  }

  async #takeNews() {
    const { updates, last, epoch } = await newsSince(this.place, this.#lastRow)
    if (updates.some(update => suggestionIds(update).length > 0)) await this.suggestOnly.refresh()
    if (this.#ended) return
    if (epoch !== this.place.epoch) return this.end(epoch)
    for (const update of updates) {
      this.admission.follow(update)
      Y.applyUpdate(this.document, update, LOG_ORIGIN)
    }
    this.#lastRow = Math.max(this.#lastRow, last)
    this.#rows += updates.length
    if (updates.length && !this.pending) this.clients.tellSaved(Y.encodeStateVector(this.document), new Map())
  }

  #weigh() {
    this.#bytes = Y.encodeStateAsUpdate(this.document).byteLength
    if (this.#bytes > LIMITS.state) this.clients.close('too-large')
  }
}
