import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { BrowserContext } from 'playwright/test'
import type { CastName } from '#db/seed/cast.ts'
import { childEnv, ROOT, type RunningServer } from './start-server.ts'

/** The value of the session cookie of each member of the cast. */
export type Sessions = Record<CastName, string>

/** A session for each member of the cast, made beside the running server in its database. */
export async function sessionsFor(server: RunningServer): Promise<Sessions> {
  const options = { cwd: ROOT, env: childEnv(server.env) }
  const { stdout } = await promisify(execFile)(process.execPath, ['e2e/make-sessions.ts'], options)
  return JSON.parse(stdout)
}

/** Lets a browser be this person from the next request on, with the desk in `locale`. */
export async function signInAs(
  context: BrowserContext,
  server: RunningServer,
  session: string,
  locale: 'en' | 'ko' = 'en',
): Promise<void> {
  await context.addCookies([
    { name: 'stet.session', value: session, url: server.url, httpOnly: true, sameSite: 'Lax' },
    { name: 'stet.locale', value: locale, url: server.url, sameSite: 'Lax' },
  ])
}
