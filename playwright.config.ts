import os from 'node:os'
import path from 'node:path'
import { defineConfig } from 'playwright/test'
import { CHROMIUM_FLAGS, findChromium } from './.ci/chromium.ts'

const results = process.env.STET_E2E_RESULTS ?? path.join(os.tmpdir(), `stet-e2e-${process.pid}.json`)

/** What Stet promises: a fault that shows once in many runs is a fault. */
const PROMISES = /\/(converge|follow|hostile|ime|kill|leak|stale|two-servers)\.spec\.ts$/

/**
 * Newsroom stories in the system's Chromium, two files at a time. Each starts and ends its own server. A story that
 * outran a busy machine gets a second try, and the summary names it; a promise gets none.
 */
export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/build-pages.ts',
  timeout: 60_000,
  workers: 2,
  projects: [
    { name: 'promises', testMatch: PROMISES, retries: 0 },
    { name: 'stories', testIgnore: PROMISES, retries: 1 },
  ],
  forbidOnly: true,
  reporter: [['line'], ['json', { outputFile: results }]],
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath: findChromium() ?? undefined, args: CHROMIUM_FLAGS },
    screenshot: 'only-on-failure',
    trace: 'off',
  },
})
