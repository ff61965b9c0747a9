import { spawnSync } from 'node:child_process'
import { childEnv } from './start-server.ts'

/** Builds the pages once before the first server starts: two that start at the same time would build over each other. */
export default function buildPages(): void {
  const { status } = spawnSync(process.execPath, ['.ci/build.ts'], {
    env: childEnv({ NODE_ENV: 'production' }),
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error('The pages could not be built: what is wrong stands above.')
}
