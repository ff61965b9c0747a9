import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { read, tables } from '#db/store.ts'
import type { Locale } from '#lib/briefings/briefing.ts'
import { networkOf } from '#lib/kernel/client-address.ts'
import { passwordMatches } from './password.ts'
import { createSession } from './session.ts'
import { secondsToWait } from './tries.ts'

/** What was typed: the framework takes any JSON for it. */
const Typed = z.object({ email: z.string(), password: z.string() })
type Attempt = { email: unknown; password: unknown; address: string }
type Outcome =
  | { sessionToken: string; person: { id: string; name: string; email: string; locale: Locale } }
  | { refused: 'credentials' }
  | { refused: 'too-many'; retryAfterSeconds: number }

/**
 * Checks an e-mail and password and starts a session. Known, unknown and disabled accounts get the same answer in the
 * same time; 5 tries in 15 minutes per account and 30 per network (OWASP ASVS 6.3).
 * What is no text is nobody's: it gets the answer of a wrong password too.
 */
export async function signIn({ address, ...attempt }: Attempt): Promise<Outcome> {
  const typed = Typed.safeParse(attempt)
  const { email, password } = typed.success ? typed.data : { email: '', password: '' }
  const account = normalEmail(email)
  const wait = await secondsToWait([
    { name: 'sign-in account', key: account, most: 5, minutes: 15 },
    { name: 'sign-in address', key: networkOf(address), most: 30, minutes: 15 },
  ])
  if (wait > 0) return { refused: 'too-many', retryAfterSeconds: wait }
  const [person] = await (await read()).select().from(tables.people).where(eq(tables.people.email, account))
  const matches = await passwordMatches(password.slice(0, 200), person?.passwordHash ?? null)
  if (!person || !matches || person.disabledAt) return { refused: 'credentials' }
  const sessionToken = await createSession(person.id, account)
  return { sessionToken, person: { id: person.id, name: person.name, email: person.email, locale: person.locale } }
}

/** An e-mail address as it is stored and compared. */
export function normalEmail(email: string): string {
  return email.normalize('NFKC').trim().toLowerCase()
}
