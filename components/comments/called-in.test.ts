import { expect, it } from 'vitest'
import { calledIn } from './called-in.ts'

const kim = { id: 'p1', name: '김하늘' }
const otherKim = { id: 'p2', name: '김하늘' }
const ann = { id: 'p3', name: 'Ann' }
const annLee = { id: 'p4', name: 'Ann Lee' }
const people = [kim, otherKim, ann, annLee]

it.each([
  ['nobody', '김하늘 님, 봐 주세요', [kim], []],
  ['everybody of a name that was only typed', '@김하늘 봐 주세요', [], ['p1', 'p2']],
  ['the one who was picked', '@김하늘 봐 주세요', [otherKim], ['p2']],
  ['the one whom the comment called before it was changed, and who is new', '@김하늘 @Ann', [kim], ['p1', 'p3']],
  ['nobody whose name was taken out', '@Ann', [kim], ['p3']],
  ['by the longest name', '@Ann Lee', [], ['p4']],
  ['a name in another form of Hangul', '@김하늘'.normalize('NFD'), [kim], ['p1']],
])('calls %s', (_, body, picked, expected) => {
  expect(calledIn(body, people, picked)).toEqual(expected)
})
