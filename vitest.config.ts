import { defineConfig, type TestProjectConfiguration } from 'vitest/config'
import { findPostgres } from './.ci/postgres.ts'

const DATABASE_TESTS = ['{db,lib}/**/*.db.test.ts']

const ALONE = { env: { DATABASE_URL: 'pglite:' } }
/** Beside a real PostgreSQL: what depends on the database most. */
const SECOND_OPINION = {
  include: ['{db,lib/search,lib/comments,lib/media}/**/*.db.test.ts'],
  env: { DATABASE_URL: 'pglite:' },
}

/** Tests that open a store are named `*.db.test.ts` and run once per store; all others run once. */
export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    projects: [
      project('unit', {
        include: ['{components,db,lib,messages}/**/*.test.{ts,tsx}'],
        exclude: ['node_modules/**', ...DATABASE_TESTS],
      }),
      project('sqlite', { include: DATABASE_TESTS, env: { DATABASE_URL: '' } }),
      project('pglite', findPostgres() ? SECOND_OPINION : { include: DATABASE_TESTS, ...ALONE }),
      ...postgres(),
    ],
  },
})

function postgres(): TestProjectConfiguration[] {
  if (!findPostgres()) {
    console.info('PostgreSQL is not installed: its tests are left out.')
    return []
  }
  return [
    project('postgres', {
      include: DATABASE_TESTS,
      globalSetup: ['./.ci/vitest-postgres.ts'],
      setupFiles: ['./.ci/vitest-postgres-env.ts'],
    }),
  ]
}

type TestOptions = { include: string[]; exclude?: string[]; env?: Record<string, string> } & Partial<
  Record<'globalSetup' | 'setupFiles', string[]>
>

function project(name: string, options: TestOptions): TestProjectConfiguration {
  // Tests ask from one address, more than any client would.
  const env = { STET_RATE_LIMIT: '1000000', ...options.env }
  return { extends: true, test: { name, ...options, env } }
}
