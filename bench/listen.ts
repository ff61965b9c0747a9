import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

const LONGEST_LIFE_MS = 15 * 60_000

/** Listens on a free port of loopback and prints it. The process ends with its parent, or after 15 minutes. */
export function listen(server: Server): void {
  server.keepAliveTimeout = 60_000
  server.listen(0, '127.0.0.1', () => console.log(`ready ${(server.address() as AddressInfo).port}`))
  process.stdin.on('end', () => process.exit(0)).resume()
  setTimeout(() => process.exit(1), LONGEST_LIFE_MS).unref()
}
