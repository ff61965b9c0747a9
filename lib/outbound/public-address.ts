import { BlockList, isIP } from 'node:net'

/** IPv4 that no receiver on the internet has: this network, private, CGNAT, loopback, link-local with the metadata addresses, protocol assignments, documentation, relays, benchmarks, multicast, reserved (IANA special-purpose registry, RFC 6890). */
const CLOSED_4: [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]
/** The one block of global unicast IPv6 (RFC 4291); IPv4-mapped, NAT64, unique local, link-local, multicast and all else are outside of it. */
const OPEN_6: [string, number] = ['2000::', 3]
/** Inside that block: Teredo and other protocol assignments, documentation, 6to4 with an IPv4 address in it. */
const CLOSED_6: [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]

const closed4 = listOf(CLOSED_4, 'ipv4')
const open6 = listOf([OPEN_6], 'ipv6')
const closed6 = listOf(CLOSED_6, 'ipv6')

/** True when `address`, an IP literal, is one that anybody on the internet may reach. False for anything that is no plain literal. */
export function isPublicAddress(address: string): boolean {
  if (address.includes('%')) return false
  const family = isIP(address)
  if (family === 4) return !closed4.check(address, 'ipv4')
  if (family === 6) return open6.check(address, 'ipv6') && !closed6.check(address, 'ipv6')
  return false
}

function listOf(blocks: [string, number][], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList()
  for (const [network, prefix] of blocks) list.addSubnet(network, prefix, family)
  return list
}
