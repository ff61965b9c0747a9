import { expect, it } from 'vitest'
import { negotiate } from './negotiate.ts'

it.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['br;q=0.5, gzip;q=0.8', 'gzip'],
  ['br;q=0, gzip;q=0', 'identity'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['identity, br;q=0.2', 'identity'],
  ['GZIP;Q=1', 'gzip'],
  ['br;q=high', 'identity'],
  ['deflate', 'identity'],
])('%s gives %s', (header, coding) => {
  expect(negotiate(header)).toBe(coding)
})
