import { isIP } from 'node:net'
import { env } from '#lib/kernel/env.ts'
import { OutboundError } from './outbound-error.ts'
import { isPublicAddress } from './public-address.ts'

const PORTS = { 'https:': 443, 'http:': 80 }

export type OutboundUrl = {
  url: URL
  /** Without the brackets of an IPv6 literal. */
  host: string
  port: number
  /** One of the caller's exempt hosts: plain HTTP, any port and any IP address are allowed. */
  exempt: boolean
}

/** An address that may be called, as far as its spelling tells: https on port 443, no name or password in it, no IP literal that is not public. `exemptHosts` (`host:port`; those that webhooks may reach, when absent) may have any. Throws `OutboundError` with a sentence for people. */
export function outboundUrl(address: string, exemptHosts: readonly string[] = env().outboundHosts): OutboundUrl {
  if (!URL.canParse(address))
    throw new OutboundError('url', 'This is not an address, such as https://example.org/hook.')
  const url = new URL(address)
  const { protocol, username, password, hostname } = url
  if (protocol !== 'https:' && protocol !== 'http:')
    throw new OutboundError('url', 'The address must begin with https://.')
  if (username || password) throw new OutboundError('url', 'The address must not carry a name or a password.')
  const port = Number(url.port || PORTS[protocol])
  const exempt = exemptHosts.some(host => host.trim().toLowerCase() === `${hostname}:${port}`)
  const host = hostname.replace(/^\[(.*)\]$/, '$1')
  if (exempt) return { url, host, port, exempt }
  if (protocol === 'http:') throw new OutboundError('url', 'The address must begin with https://.')
  if (port !== PORTS['https:']) throw new OutboundError('url', 'Only port 443 is called.')
  if (isIP(host) !== 0 && !isPublicAddress(host)) {
    throw new OutboundError('address', `${host} is not a public address.`)
  }
  return { url, host, port, exempt }
}
