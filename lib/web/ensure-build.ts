import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { env } from '#lib/kernel/env.ts'

const STAMP = '.next/stet-build'
const SOURCES = ['{app,components,lib,messages,db}/**/*.{ts,tsx,css}', '{proxy.ts,next.config.mjs,package-lock.json}']

/** Builds the pages when they were never built, or from other sources. Throws when the build fails. */
export function ensureBuild(say: (line: string) => void): void {
  if (!env().production) return
  const stamp = stampOfSources()
  if (builtFrom() === stamp) return
  say('Building the pages (once, about a minute)…')
  const { status } = spawnSync('next', ['build'], { stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error('the pages could not be built; what is wrong stands above.')
  writeFileSync(STAMP, stamp)
}

function builtFrom(): string | null {
  try {
    return readFileSync(STAMP, 'utf8')
  } catch {
    return null
  }
}

function stampOfSources(): string {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap(pattern => globSync(pattern)).sort()) {
    if (!file.includes('.test.')) hash.update(file).update(readFileSync(file))
  }
  return hash.digest('hex')
}
