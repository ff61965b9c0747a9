import { headers } from 'next/headers'

/** The nonce that this answer's content security policy allows; undefined when no policy was set. */
export async function requestNonce(): Promise<string | undefined> {
  return (await headers()).get('x-nonce') ?? undefined
}
