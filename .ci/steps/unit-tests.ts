import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { findPostgres } from '../postgres.ts'
import { execute } from './execute.ts'
import type { Count, Step } from './step.ts'

/** Every test beside the code, on every store; counted from vitest's own report. */
export const unitTests: Step = {
  name: 'Unit and database tests',
  run: async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'stet-test-'))
    const report = path.join(folder, 'vitest.json')
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const { ok, output } = await execute('vitest', ['run', ...reporters], { minutes: 20 })
    const count = existsSync(report) ? countOf(JSON.parse(readFileSync(report, 'utf8'))) : NONE
    rmSync(folder, { recursive: true })
    const failed = ok ? count.failed : Math.max(count.failed, 1)
    const note = findPostgres() ? undefined : 'PostgreSQL is not installed: left out'
    return { ...count, failed, note, output: failed ? output : undefined }
  },
}

const NONE: Count = { passed: 0, failed: 0, skipped: 0 }

type Report = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}

/** A file that could not be loaded has no tests to count: it is one failure. */
function countOf(report: Report): Count {
  const broken = report.testResults.filter(file => file.status === 'failed' && file.assertionResults.length === 0)
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}
