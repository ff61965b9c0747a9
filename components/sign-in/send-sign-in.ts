export type SignInOutcome =
  | { signedIn: true }
  | { refused: 'wrong' | 'failed' }
  | { refused: 'tooMany'; minutes: number }

/** Signs in with the server, which sets the session cookie. Knows apart a wrong pair, too many tries, and no answer. */
export async function sendSignIn(email: string, password: string): Promise<SignInOutcome> {
  try {
    const { csrfToken } = await (await fetch('/api/auth/csrf', { cache: 'no-store' })).json()
    const answer = await fetch('/api/auth/callback/credentials', {
      method: 'POST',
      body: new URLSearchParams({ csrfToken, email, password, json: 'true' }),
    })
    if (answer.ok) return { signedIn: true }
    if (answer.status === 429) return { refused: 'tooMany', minutes: minutesOf(answer.headers.get('Retry-After')) }
    return { refused: answer.status === 401 ? 'wrong' : 'failed' }
  } catch {
    return { refused: 'failed' }
  }
}

function minutesOf(seconds: string | null): number {
  return Math.max(1, Math.ceil(Number(seconds ?? 60) / 60))
}
