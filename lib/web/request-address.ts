import { clientAddress, hopsOf } from '#lib/kernel/client-address.ts'

/** The network address of the client: `server.ts` appends its peer to `X-Forwarded-For`. */
export function requestAddress(request: Request): string {
  return clientAddress(hopsOf(request.headers.get('x-forwarded-for')))
}
