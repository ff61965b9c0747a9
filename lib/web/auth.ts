import NextAuth, { type NextAuthOptions } from 'next-auth'
import type { JWT } from 'next-auth/jwt'
import CredentialsProvider from 'next-auth/providers/credentials'
import type { Locale } from '#lib/briefings/briefing.ts'
import { env } from '#lib/kernel/env.ts'
import { log } from '#lib/kernel/log.ts'
import { secret } from '#lib/kernel/secret.ts'
import { revokeSession, sessionCookieName } from '#lib/people/session.ts'
import { signIn } from '#lib/people/sign-in.ts'
import { chosenLocale, LOCALE_COOKIE } from './locale.ts'
import { requestAddress } from './request-address.ts'

const WEEK_SECONDS = 7 * 24 * 3600

/** What one request of next-auth led to, beside next-auth's own answer. */
type Outcome = { retryAfterSeconds?: number; failure?: unknown; locale?: Locale }

/**
 * Signs people in and out. The cookie is the session's random id itself; next-auth's token format is not used. Too many
 * tries are answered 429 with `Retry-After`, for known and unknown accounts alike.
 */
export async function handleAuth(request: Request, context: unknown): Promise<Response> {
  const outcome: Outcome = {}
  const answer: Response = await NextAuth(optionsFor(request, outcome))(request, context)
  if (outcome.failure) throw outcome.failure
  if (outcome.locale && !chosenLocale(request)) return inLanguage(answer, outcome.locale)
  if (outcome.retryAfterSeconds === undefined) return answer
  const headers = new Headers(answer.headers)
  headers.set('Retry-After', String(outcome.retryAfterSeconds))
  return new Response(answer.body, { status: 429, headers })
}

function optionsFor(request: Request, outcome: Outcome): NextAuthOptions {
  return {
    secret: secret(),
    providers: [credentials(request, outcome)],
    pages: { signIn: '/sign-in', error: '/sign-in' },
    session: { strategy: 'jwt', maxAge: WEEK_SECONDS },
    jwt: {
      encode: async ({ token }) => String(token?.sid ?? ''),
      decode: async ({ token }) => (token ? { sid: token } : null),
    },
    callbacks: {
      jwt: ({ token, user }) => (user ? { sid: user.id } : token),
      redirect: () => env().url,
    },
    events: { signOut: ({ token }) => endSession(token, outcome) },
    useSecureCookies: env().secure,
    cookies: cookieOptions(),
    logger: {
      error: code => log.error('next-auth', { code }),
      // Its one warning asks for NEXTAUTH_URL, which the redirect above makes needless.
      warn: code => code !== 'NEXTAUTH_URL' && log.info('next-auth', { code }),
      debug: code => log.info('next-auth', { code }),
    },
  }
}

function credentials(request: Request, outcome: Outcome) {
  return CredentialsProvider({
    credentials: { email: { type: 'email' }, password: { type: 'password' } },
    async authorize(given) {
      try {
        const { email = '', password = '' } = given ?? {}
        const result = await signIn({ email, password, address: requestAddress(request) })
        if ('sessionToken' in result) {
          outcome.locale = result.person.locale
          return { id: result.sessionToken }
        }
        if (result.refused === 'too-many') outcome.retryAfterSeconds = result.retryAfterSeconds
      } catch (error) {
        // next-auth would put the error's text into an address.
        outcome.failure = error
      }
      return null
    },
  })
}

/** On a browser where nobody has chosen a language, the person's own. */
function inLanguage(answer: Response, locale: Locale): Response {
  const headers = new Headers(answer.headers)
  headers.append('Set-Cookie', `${LOCALE_COOKIE}=${locale}; Path=/; Max-Age=31536000; SameSite=Lax`)
  return new Response(answer.body, { status: answer.status, headers })
}

async function endSession(token: JWT, outcome: Outcome) {
  try {
    await revokeSession(String(token.sid))
  } catch (error) {
    // next-auth would log it and say that the person is signed out.
    outcome.failure = error
  }
}

function cookieOptions(): NextAuthOptions['cookies'] {
  const { secure } = env()
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure } as const
  const named = (name: string) => ({ name: secure ? `__Host-stet.${name}` : `stet.${name}`, options })
  return {
    sessionToken: { name: sessionCookieName(), options },
    csrfToken: named('csrf'),
    callbackUrl: named('callback'),
  }
}
