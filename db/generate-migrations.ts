import { spawnSync } from 'node:child_process'

/** Writes the next migration of both databases after a change of the schema: `npm run db:generate -- <name>`. */
const [name = 'change'] = process.argv.slice(2)
for (const dialect of ['sqlite', 'pg']) {
  const { status } = spawnSync(
    'drizzle-kit',
    ['generate', '--config', `db/drizzle.${dialect}.config.ts`, '--name', name],
    { stdio: 'inherit' },
  )
  if (status !== 0) process.exit(status ?? 1)
}
