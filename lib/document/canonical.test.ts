import { describe, expect, it } from 'vitest'
import { canonicalJson, contentHash } from './canonical.ts'

describe('canonicalJson', () => {
  it('sorts keys and writes numbers and text as RFC 8785 does', () => {
    expect(canonicalJson({ b: [1e21, 0.002, -0], a: '한\u20ac\n', '\u00e9': null })).toBe(
      '{"a":"한€\\n","b":[1e+21,0.002,0],"é":null}',
    )
  })
  it('throws on what JSON cannot hold', () => {
    expect(() => canonicalJson(undefined)).toThrow('no JSON')
    expect(() => canonicalJson({ a: Number.NaN })).toThrow('NaN')
  })
})

describe('contentHash', () => {
  it('is SHA-256 of the canonical bytes, whatever the order of keys', () => {
    expect(contentHash({})).toBe('sha256-44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a')
    expect(contentHash({ a: 1, b: '가' })).toBe(contentHash({ b: '가', a: 1 }))
    expect(contentHash({ a: 1 })).not.toBe(contentHash({ a: 2 }))
  })
})
