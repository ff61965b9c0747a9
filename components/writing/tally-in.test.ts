import { EditorState } from '@tiptap/pm/state'
import { expect, it } from 'vitest'
import { countsFrom, countsOf } from '#lib/document/counts.ts'
import { everything } from '#lib/document/sample-document.ts'
import { schema } from '#lib/document/schema.ts'
import { tallyIn } from './tally-in.ts'
import { wordsOf } from './words-of.ts'

const doc = schema.nodeFromJSON(everything)

it('counts block by block what the whole text counts', () => {
  const counts = countsFrom(tallyIn(doc))
  expect(counts.characters).toBeGreaterThan(0)
  expect(counts).toEqual(countsOf(wordsOf(doc)))
})

it('counts a changed block anew, beside those that it knows', () => {
  const before = tallyIn(doc)
  const changed = EditorState.create({ doc }).tr.insertText('가나다 라마 12,000 stet ', 1).doc
  const after = tallyIn(changed)
  expect(after.hangul).toBe(before.hangul + 5)
  expect(after.numbers).toBe(before.numbers + 1)
  expect(countsFrom(after)).toEqual(countsOf(wordsOf(changed)))
})
