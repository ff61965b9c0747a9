import { describe, expect, it } from 'vitest'
import { nextPath } from './next-path.ts'

describe('nextPath', () => {
  it.each(['/desk', '/desk/briefings', '/desk/briefings?stage=draft&q=칩', '/desk?x=1'])('goes to %s', path => {
    expect(nextPath(path)).toBe(path)
  })

  it.each([
    undefined,
    '',
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    '/desk\\@evil.example',
    '/desks',
    '/reader',
  ])('does not go to %s', path => {
    expect(nextPath(path)).toBe('/desk')
  })
})
