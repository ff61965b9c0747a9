import path from 'node:path'
import Database from 'better-sqlite3'
import * as Y from 'yjs'
import type { Json } from './desk.ts'
import { FRAGMENT } from './writer.ts'

/** One look into the SQLite file of a data folder, with no code of the program in between. */
export class DatabaseLook {
  readonly #database: Database.Database

  constructor(data: string) {
    this.#database = new Database(path.join(data, 'stet.db'), { timeout: 5_000 })
  }

  close(): void {
    this.#database.close()
  }

  /** `ok`, or what is broken. */
  integrity(): string {
    return this.#database.pragma('integrity_check', { simple: true }) as string
  }

  briefing(id: string): Json {
    return this.#row('select * from briefings where id = ?', id)
  }

  /** The text of the present epoch as its snapshot and its log make it. */
  text(id: string): string {
    const { epoch } = this.briefing(id)
    const { state, through } = this.#row(
      'select state, through from documents where briefing_id = ? and epoch = ?',
      id,
      epoch,
    )
    const log = this.#rows(
      'select "update" from document_updates where briefing_id = ? and epoch = ? and id > ? order by id',
      ...[id, epoch, through],
    )
    const doc = new Y.Doc()
    Y.applyUpdate(doc, state)
    for (const { update } of log) Y.applyUpdate(doc, update)
    const text = doc.getXmlFragment(FRAGMENT).toString()
    doc.destroy()
    return text
  }

  /** The document and the fields of one revision, as canonical JSON. */
  revision(id: string, number: number): string {
    return this.#row('select content from revisions where briefing_id = ? and number = ?', id, number).content
  }

  /** The audit events about one briefing, oldest first, with their details read. */
  events(id: string): { event: string; detail: Json }[] {
    return this.#rows('select event, detail from audit_events where subject = ? order by seq', id).map(row => ({
      event: row.event,
      detail: JSON.parse(row.detail),
    }))
  }

  schedules(id: string): Json[] {
    return this.#rows('select * from schedules where briefing_id = ? order by id', id)
  }

  /** How many public changes there were of one briefing. */
  changes(id: string): number {
    return this.#rows('select seq from changes where briefing_id = ?', id).length
  }

  #row(sql: string, ...values: unknown[]): Json {
    const row = this.#database.prepare(sql).get(...values)
    if (!row) throw new Error(`nothing for ${sql} with ${values.join(', ')}`)
    return row
  }

  #rows(sql: string, ...values: unknown[]): Json[] {
    return this.#database.prepare(sql).all(...values)
  }
}
