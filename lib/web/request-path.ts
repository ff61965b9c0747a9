import { headers } from 'next/headers'

/** The path of this request, still encoded, where `proxy.ts` says it; null elsewhere. */
export async function requestPath(): Promise<string | null> {
  return (await headers()).get('x-path')
}
