import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { execute } from './execute.ts'
import type { Count, Step } from './step.ts'

/** The newsroom stories in a real browser; counted from Playwright's own report. */
export const browserTests: Step = {
  name: 'Newsroom stories in the browser',
  run: async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'stet-test-'))
    const report = path.join(folder, 'playwright.json')
    const { ok, output } = await execute('playwright', ['test'], { env: { STET_E2E_RESULTS: report }, minutes: 13 })
    const count = existsSync(report) ? countOf(JSON.parse(readFileSync(report, 'utf8'))) : NONE
    rmSync(folder, { recursive: true })
    const failed = ok ? count.failed : Math.max(count.failed, 1)
    return { ...count, failed, output: failed ? output : undefined }
  },
}

const NONE: Count = { passed: 0, failed: 0, skipped: 0 }

type Report = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } }

function countOf({ stats }: Report): Count {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }
}
