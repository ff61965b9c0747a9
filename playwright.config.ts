import os from 'node:os'
import path from 'node:path'
import { defineConfig } from 'playwright/test'
import { CHROMIUM_FLAGS, findChromium } from './.ci/chromium.ts'

const results = process.env.STET_E2E_RESULTS ?? path.join(os.tmpdir(), `stet-e2e-${process.pid}.json`)

/** Newsroom stories in the system's Chromium, two files at a time. Each starts and ends its own server. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  timeout: 60_000,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: [['line'], ['json', { outputFile: results }]],
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath: findChromium() ?? undefined, args: CHROMIUM_FLAGS },
    screenshot: 'only-on-failure',
    trace: 'off',
  },
})
