import { beforeAll, describe, expect, it } from 'vitest'
import { openSecret, sealSecret } from './sealed-secret.ts'

beforeAll(() => {
  process.env.STET_SECRET = 'k'.repeat(43)
})

describe('a sealed secret', () => {
  it('opens again for its endpoint, and looks different each time', () => {
    const [one, two] = [sealSecret('whsec_abc', 'hook'), sealSecret('whsec_abc', 'hook')]
    expect(one).not.toBe(two)
    for (const sealed of [one, two]) {
      expect(sealed).not.toContain('abc')
      expect(openSecret(sealed, 'hook')).toBe('whsec_abc')
    }
  })

  it('does not open for another endpoint, nor when one byte was changed or lost', () => {
    const sealed = sealSecret('whsec_abc', 'hook')
    expect(() => openSecret(sealed, 'other')).toThrow()
    const bytes = Buffer.from(sealed, 'base64url')
    for (const [place] of bytes.entries()) {
      const changed = Buffer.from(bytes)
      changed[place] = (changed[place] ?? 0) ^ 1
      expect(() => openSecret(changed.toString('base64url'), 'hook')).toThrow()
    }
    expect(() => openSecret(bytes.subarray(0, -1).toString('base64url'), 'hook')).toThrow()
  })
})
