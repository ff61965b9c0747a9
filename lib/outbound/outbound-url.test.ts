import { afterEach, describe, expect, it } from 'vitest'
import { OutboundError } from './outbound-error.ts'
import { outboundUrl } from './outbound-url.ts'

const SPELLED_LOOPBACK = [
  ...['https://127.0.0.1/', 'https://2130706433/', 'https://0x7f.1/', 'https://0177.0.0.1/', 'https://127.1/'],
  ...['https://0/', 'https://0x7f000001/', 'https://127.0.0.1./', 'https://１２７.0.0.1/', 'https://%31%32%37.0.0.1/'],
  ...[
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[0:0:0:0:0:ffff:7f00:1]/',
    'https://[64:ff9b::7f00:1]/',
  ],
]
const CLOSED = [...SPELLED_LOOPBACK, 'https://169.254.169.254/latest/meta-data/', 'https://[fd00:ec2::254]/']
const ILL_FORMED = [
  ...['', 'example.org', '/hook', 'http://example.org/', 'https://example.org:8443/', 'https://me@example.org/'],
  ...['https://me:pw@example.org/', 'https://:pw@example.org/', 'file:///etc/passwd', 'ftp://example.org/'],
  ...['javascript:alert(1)', 'data:text/plain,x', 'gopher://example.org/', 'https://', 'https://[::1%25eth0]/'],
  ...['https://example.org:0/', 'https://example.org:99999/', 'unix:/var/run/docker.sock', 'http://169.254.169.254/'],
]
const faultOf = (address: string) => {
  try {
    outboundUrl(address)
    return null
  } catch (error) {
    return error instanceof OutboundError ? error.fault : error
  }
}

afterEach(() => {
  delete process.env.STET_OUTBOUND_HOSTS
})

describe('an address as it is written', () => {
  it.each(CLOSED)('%s is refused for where it leads', address => expect(faultOf(address)).toBe('address'))
  it.each(ILL_FORMED)('%j is refused for its form', address => expect(faultOf(address)).toBe('url'))
  it.each([
    ['https://example.org/hook?a=b', 'example.org', 443],
    ['https://한국.kr/', 'xn--3e0b707e.kr', 443],
    ['https://8.8.8.8/', '8.8.8.8', 443],
    ['https://[2606:4700::1]:443/', '2606:4700::1', 443],
  ])('%s may be called', (address, host, port) => {
    expect(outboundUrl(address)).toMatchObject({ host, port, exempt: false })
  })

  it('lets exactly the hosts and ports of the setting be in a private network', () => {
    process.env.STET_OUTBOUND_HOSTS = '127.0.0.1:8080,Purge.internal:80,[::1]:9000'
    for (const address of [
      'http://127.0.0.1:8080/',
      'https://127.0.0.1:8080/',
      'http://purge.internal/',
      'http://[::1]:9000/',
    ]) {
      expect(outboundUrl(address)).toMatchObject({ exempt: true })
    }
    expect(faultOf('http://127.0.0.1:8081/')).toBe('url')
    expect(faultOf('http://me:pw@127.0.0.1:8080/')).toBe('url')
    expect(faultOf('https://127.0.0.2/')).toBe('address')
    expect(faultOf('ftp://127.0.0.1:8080/')).toBe('url')
  })
})
