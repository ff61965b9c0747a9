import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll } from 'vitest'
import { closeStore, store } from './store.ts'

/** Gives this test file a store of its own: a new folder, and a new database when the run has a PostgreSQL (`STET_TEST_PG`). */
export function useTestStore(): void {
  let folder: string
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'stet-test-'))
    process.env.STET_DATA = folder
    if (process.env.STET_TEST_PG) process.env.DATABASE_URL = await newDatabase(process.env.STET_TEST_PG)
    await store()
  })
  afterAll(async () => {
    await closeStore()
    rmSync(folder, { recursive: true, force: true })
  })
}

/** Makes an empty database on the server of `adminUrl` and gives its address. */
export async function newDatabase(adminUrl: string): Promise<string> {
  const name = `stet_${Date.now().toString(36)}_${Math.random().toString(36).slice(2, 8)}`
  const admin = new Client({ connectionString: adminUrl })
  await admin.connect()
  await admin.query(`create database ${name} template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'`)
  await admin.end()
  const url = new URL(adminUrl)
  url.pathname = `/${name}`
  return url.href
}
