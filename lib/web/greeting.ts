import { CAST, DEMO_PASSWORD } from '#db/seed/cast.ts'
import { env } from '#lib/kernel/env.ts'
import { firstAdminUrl } from '#lib/people/first-admin.ts'

/** What the console says once Stet answers: where, and how to get in. */
export async function greeting(): Promise<string> {
  const { url, demo } = env()
  const ready = `\nStet is ready: ${url}`
  if (demo) {
    const accounts = Object.values(CAST).map(({ email, roles }) => `  ${email.padEnd(22)} ${roles.join(', ')}`)
    return [ready, `\nSign in with the password ${DEMO_PASSWORD} as`, ...accounts].join('\n')
  }
  const link = await firstAdminUrl()
  if (!link) return ready
  return `${ready}\n\nNobody has an account yet. Make the first administrator here, once, within 24 hours:\n  ${link}`
}
