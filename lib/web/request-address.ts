import { clientAddress } from '#lib/kernel/client-address.ts'

/** The network address of the client: `server.ts` appends its peer to `X-Forwarded-For`. */
export function requestAddress(request: Request): string {
  return clientAddress((request.headers.get('x-forwarded-for') ?? '').split(',').map(hop => hop.trim()))
}
