import { expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { Confirmation } from './confirmation.ts'

const vectorOf = (doc: Y.Doc) => btoa(String.fromCharCode(...Y.encodeStateVector(doc)))

it('asks once for many changes', () => {
  vi.useFakeTimers()
  const ask = vi.fn()
  const confirmation = new Confirmation(new Y.Doc(), ask)
  for (let i = 0; i < 5; i += 1) confirmation.typed()
  expect(ask).not.toHaveBeenCalled()
  vi.advanceTimersByTime(100)
  expect(ask).toHaveBeenCalledTimes(1)
  vi.useRealTimers()
})

it('needs the newest mark and a vector that covers the document, in either order', () => {
  const doc = new Y.Doc()
  const confirmation = new Confirmation(doc, () => undefined)
  const empty = vectorOf(doc)
  doc.getText('t').insert(0, '가나')
  expect(confirmation.hear({ sv: vectorOf(doc), mark: null }, 1)).toBeNull()
  expect(confirmation.hear({ sv: empty, mark: 1 }, 1)).toBeNull()
  expect(confirmation.hear({ sv: vectorOf(doc), mark: null }, 1)).toBe(1)
  expect(confirmation.hear({ sv: vectorOf(doc), mark: null }, 2)).toBeNull()
})

it('does not take a deletion for saved because the vector stands still', () => {
  const doc = new Y.Doc()
  doc.getText('t').insert(0, '가나')
  const confirmation = new Confirmation(doc, () => undefined)
  confirmation.hear({ sv: vectorOf(doc), mark: 1 }, 1)
  doc.getText('t').delete(0, 1)
  expect(confirmation.hear({ sv: vectorOf(doc), mark: null }, 2)).toBeNull()
  confirmation.restart()
  expect(confirmation.hear({ sv: vectorOf(doc), mark: 2 }, 2)).toBe(2)
})
