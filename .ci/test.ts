import { browser } from './steps/browser.ts'
import { browserTests } from './steps/browser-tests.ts'
import { checked } from './steps/checked.ts'
import type { Count, Outcome, Step } from './steps/step.ts'
import { unitTests } from './steps/unit-tests.ts'

// Types of routes are made before the type check; the build does not check types again.
const STEPS: Step[] = [
  browser,
  checked(
    'Types',
    [
      ['next', 'typegen'],
      ['tsc', '--noEmit', '-p', '.'],
    ],
    { env: { NEXT_TELEMETRY_DISABLED: '1' } },
  ),
  checked('Lint and format', [['biome', 'check', '.']]),
  checked('Migrations match the schema', [['node', 'db/check-migrations.ts']]),
  unitTests,
  checked('Build', [['node', '.ci/build.ts']], { env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } }),
  browserTests,
]

/** Runs every step, also after one that failed, and ends with the line `N passed, N failed`. */
async function main(): Promise<void> {
  const total: Count = { passed: 0, failed: 0, skipped: 0 }
  for (const step of STEPS) {
    const outcome = await timed(step)
    total.passed += outcome.passed
    total.failed += outcome.failed
    total.skipped += outcome.skipped
  }
  console.info(`\n${sentence(total)}`)
  process.exitCode = total.failed === 0 ? 0 : 1
}

async function timed(step: Step): Promise<Outcome> {
  const started = performance.now()
  const outcome = await step.run()
  const seconds = ((performance.now() - started) / 1_000).toFixed(1)
  if (outcome.output) console.info(outcome.output.trimEnd())
  const note = outcome.note ? ` (${outcome.note})` : ''
  console.info(`${outcome.failed ? 'FAIL' : 'ok  '} ${step.name}${note}: ${sentence(outcome)}, ${seconds} s`)
  return outcome
}

function sentence({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`
}

// Running steps are ended with this process, and only an orderly exit tells them.
process.once('SIGINT', () => process.exit(130))
process.once('SIGTERM', () => process.exit(143))
await main()
