import { type NextRequest, NextResponse } from 'next/server'
import { env } from '#lib/kernel/env.ts'

/** Gives every page a fresh nonce and the policy that goes with it. It decides nothing about who may see what. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString('base64')
  const policy = contentSecurityPolicy(nonce)
  const headers = new Headers(request.headers)
  // Next takes the nonce for its own scripts from this header: what a client sent under these names must not survive.
  headers.set('content-security-policy', policy)
  headers.set('x-nonce', nonce)
  headers.set('x-path', request.nextUrl.pathname)
  headers.delete('content-security-policy-report-only')

  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  response.headers.set('Cache-Control', 'private, no-store')
  if (env().secure) response.headers.set('Strict-Transport-Security', 'max-age=63072000; includeSubDomains')
  return response
}

export const config = {
  matcher: ['/((?!_next/static/|api/|media/|fonts/|favicon\\.ico$|icon\\.svg$).*)'],
}

/** Development needs `eval` for React's error stacks and inline styles for Next's error overlay. */
function contentSecurityPolicy(nonce: string): string {
  const { production } = env()
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${production ? '' : " 'unsafe-eval'"}`,
    `style-src 'self' ${production ? `'nonce-${nonce}'` : "'unsafe-inline'"}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "manifest-src 'self'",
  ].join('; ')
}
