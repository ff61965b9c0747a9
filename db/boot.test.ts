import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkSqlite, setPragmas } from './check.sqlite.ts'
import { openSqlite } from './store.sqlite.ts'

let folder: string
const file = () => path.join(folder, 'stet.db')
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stet-boot-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

async function made(): Promise<void> {
  await openSqlite(folder).close()
}

describe('opening the SQLite file', () => {
  it('makes it for its owner alone and says what holds', async () => {
    const store = openSqlite(folder)
    expect(await store.check()).toEqual([
      expect.stringMatching(/^SQLite 3\.\d+\.\d+, write-ahead log/),
      'quick_check ok',
    ])
    expect(statSync(file()).mode & 0o077).toBe(0)
    await store.close()
  })

  it('a second open, beside the first and after it, flushes every commit too', async () => {
    const first = openSqlite(folder)
    const second = openSqlite(folder)
    await second.check()
    await Promise.all([first.close(), second.close()])
    const third = openSqlite(folder)
    await third.check()
    await third.close()
  })

  it('refuses data of a newer version, and leaves it as it is', async () => {
    await made()
    const db = new Database(file())
    db.exec(`insert into __drizzle_migrations (hash, created_at) values ('from the future', 9999999999999)`)
    const rows = () => db.prepare('select count(*) from __drizzle_migrations').pluck().get()
    const before = rows()
    expect(() => openSqlite(folder)).toThrow(/newer Stet.*update the program/)
    expect(rows()).toBe(before)
    db.close()
  })

  it('refuses a damaged file and says what to do', async () => {
    await made()
    const { size } = statSync(file())
    const handle = openSync(file(), 'r+')
    for (let place = 4096; place < size; place += 4096) writeSync(handle, Buffer.alloc(600, 0xa5), 0, 600, place + 8)
    closeSync(handle)
    expect(() => openSqlite(folder)).toThrow(/damaged.*Restore the newest backup/)
  })

  it('refuses a file that is none', () => {
    writeFileSync(file(), 'This is no database, and never was one.'.repeat(200))
    expect(() => openSqlite(folder)).toThrow(/damaged.*Restore the newest backup/)
  })
})

describe('checkSqlite', () => {
  it.each([
    ['synchronous = normal', /synchronous is not FULL/],
    ['foreign_keys = off', /foreign_keys is off/],
    ['trusted_schema = on', /trusted_schema is on/],
    ['journal_mode = delete', /journal_mode is not wal/],
  ])('refuses %s', async (setting, message) => {
    await made()
    const db = new Database(file())
    setPragmas(db)
    expect(checkSqlite(db)).toHaveLength(2)
    db.pragma(setting)
    expect(() => checkSqlite(db)).toThrow(message)
    db.close()
  })
})
