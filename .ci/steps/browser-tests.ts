import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { execute } from './execute.ts'
import type { Count, Step } from './step.ts'

/** The newsroom stories in a real browser; counted from Playwright's own report. */
export const browserTests: Step = {
  name: 'Newsroom stories in the browser',
  run: async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'stet-test-'))
    const report = path.join(folder, 'playwright.json')
    const { ok, output } = await execute('playwright', ['test'], { env: { STET_E2E_RESULTS: report }, minutes: 25 })
    const told: Report | null = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null
    rmSync(folder, { recursive: true })
    const count = told ? countOf(told) : NONE
    const failed = ok ? count.failed : Math.max(count.failed, 1)
    const reasons = told?.suites.flatMap(reasonsIn) ?? []
    const note = told?.stats.flaky ? `${told.stats.flaky} at the second try` : undefined
    return { ...count, failed, note, output: (failed ? [output, ...reasons] : reasons).join('\n') }
  },
}

const NONE: Count = { passed: 0, failed: 0, skipped: 0 }

type Suite = {
  suites?: Suite[]
  specs: { title: string; file: string; line: number; tests: { results: { error?: { message?: string } }[] }[] }[]
}
type Report = {
  suites: Suite[]
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
}

function countOf({ stats }: Report): Count {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }
}

const REASON_LINES = 8

/** Why each try failed, in a few lines: the last that a long log shows. */
function reasonsIn({ suites = [], specs }: Suite): string[] {
  const own = specs.flatMap(({ title, file, line, tests }) =>
    tests
      .flatMap(({ results }) => results)
      .flatMap(({ error }) =>
        error ? [`${file}:${line} ${title}\n${beginningOf(error.message ?? 'no reason')}`] : [],
      ),
  )
  return [...own, ...suites.flatMap(reasonsIn)]
}

function beginningOf(message: string): string {
  const lines = stripVTControlCharacters(message).split('\n')
  return lines
    .filter(line => line.trim() !== '')
    .slice(0, REASON_LINES)
    .map(line => `  ${line.slice(0, 300)}`)
    .join('\n')
}
