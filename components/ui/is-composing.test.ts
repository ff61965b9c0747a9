import { expect, it } from 'vitest'
import { isComposing } from './is-composing.ts'

it.each([
  ['Enter', { isComposing: false, keyCode: 13 }, false],
  ['a key within a syllable', { isComposing: true, keyCode: 229 }, true],
  ['Enter that ends a syllable in Chromium and Firefox', { isComposing: true, keyCode: 13 }, true],
  ['Enter that ends a syllable in Safari, after compositionend', { isComposing: false, keyCode: 229 }, true],
])('%s', (_, event, expected) => expect(isComposing(event)).toBe(expected))
