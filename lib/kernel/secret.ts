import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { env } from './env.ts'
import { newToken } from './ids.ts'
import { shared } from './shared.ts'

const SAMPLES = ['changeme', 'secret', 'example', 'please', 'password']

/** The key that signs cursors, tickets and forms: `STET_SECRET`, or one made at first start and kept in the data folder (mode 0600). Throws when it is short or a sample. */
export function secret(): string {
  return shared('secret', () => {
    const given = env().secret ?? kept()
    const sample = SAMPLES.find(word => given.toLowerCase().includes(word))
    if (given.length < 32 || sample) {
      throw new Error('STET_SECRET must be 32 or more random characters: leave it out and Stet makes one.')
    }
    return given
  })
}

function kept(): string {
  const { dataFolder } = env()
  const file = path.join(dataFolder, 'secret')
  if (!existsSync(file)) {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
    try {
      writeFileSync(file, newToken(), { mode: 0o600, flag: 'wx' })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  return readFileSync(file, 'utf8').trim()
}
