import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const NEXT_APP = path.join(import.meta.dirname, 'next-app')

/** Builds the small Next app whose route handler is compared; returns what removes the build. */
export function buildNextApp(): () => void {
  execFileSync(process.execPath, [fileURLToPath(import.meta.resolve('next/dist/bin/next')), 'build'], {
    cwd: NEXT_APP,
    stdio: 'ignore',
  })
  return () => rmSync(path.join(NEXT_APP, '.next'), { recursive: true, force: true })
}
