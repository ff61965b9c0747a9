import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { arbitraryDocument } from '#lib/document/arbitrary-document.ts'
import { DOCUMENT_FRAGMENT, updateFromDocument } from '#lib/document/ydoc.ts'
import { Admission, Refusal } from './admission.ts'
import { isTooDeep } from './too-deep.ts'

/** An update that nests so many blocks, each behind a text so that it names its neighbour and not its parent. */
function nested(levels: number): Uint8Array {
  const doc = new Y.Doc()
  doc.transact(() => {
    let parent: Y.XmlFragment = doc.getXmlFragment(DOCUMENT_FRAGMENT)
    for (let level = 0; level < levels; level++) {
      const child = new Y.XmlElement('callout')
      parent.insert(0, [new Y.XmlText('글'), child])
      parent = child
    }
  })
  return Y.encodeStateAsUpdate(doc)
}

describe('an update too deep for any document', () => {
  it('is told from one that is not', () => {
    expect(isTooDeep(nested(90))).toBe(false)
    expect(isTooDeep(nested(101))).toBe(true)
    expect(isTooDeep(nested(1_500))).toBe(true)
  })

  it('does not come in by parts in the wrong order', () => {
    const whole = nested(400)
    const [client] = Y.decodeStateVector(Y.encodeStateVectorFromUpdate(whole)).keys()
    const end = Y.diffUpdate(whole, Y.encodeStateVector(new Map([[client ?? 0, 1_140]])))
    expect(isTooDeep(end)).toBe(false)
    expect(new Admission(new Y.Doc()).lacksGroundFor(end)).toBe(true)
  })

  it('is no valid document, however it is made', () => {
    fc.assert(
      fc.property(arbitraryDocument, document => !isTooDeep(updateFromDocument(document))),
      { numRuns: 50 },
    )
  })

  it('throws for bytes that are no update, and the admission refuses both', async () => {
    expect(() => isTooDeep(new Uint8Array([9, 9, 9, 9]))).toThrow()
    const admission = new Admission(new Y.Doc())
    await expect(admission.admit(new Uint8Array([9, 9, 9, 9]))).rejects.toBeInstanceOf(Refusal)
    const before = process.memoryUsage().heapUsed
    await expect(admission.admit(nested(1_500))).rejects.toBeInstanceOf(Refusal)
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(100_000_000)
  })
})
