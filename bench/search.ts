import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const COUNT = Number(process.env.BENCH_SEARCH ?? 100_000)

/** Fills a store with full-length Korean briefings and times the top 20 of a dozen searches, with their highlights. */
export async function search(): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'stet-bench-'))
  const run = (file: string, ...args: string[]) =>
    execFileSync(process.execPath, [path.join(import.meta.dirname, file), ...args], {
      env: { ...process.env, NODE_ENV: 'production', STET_DATA: folder, DATABASE_URL: '' },
      stdio: ['ignore', 'inherit', 'inherit'],
    })
  try {
    console.log(`\nSearch, top 20 of ${COUNT.toLocaleString('en')} briefings on SQLite`)
    run('search-fill.ts', String(COUNT))
    run('search-times.ts')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
