import { afterEach, describe, expect, it, vi } from 'vitest'
import { clientAddress, networkOf } from './client-address.ts'

afterEach(() => vi.unstubAllEnvs())

describe('the address of a client', () => {
  it.each([
    ['0', '198.51.100.7'],
    ['1', '203.0.113.9'],
    ['2', '192.0.2.1'],
    ['9', '192.0.2.1'],
  ])('behind %s trusted proxies', (trusted, address) => {
    vi.stubEnv('STET_TRUSTED_PROXIES', trusted)
    expect(clientAddress(['192.0.2.1', '203.0.113.9', '198.51.100.7'])).toBe(address)
  })

  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:0001:2::9', '2001:db8:1:2::/64'],
    ['2001:db8::9', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s counts as %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })
})
