import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryDocument } from '#lib/document/arbitrary-document.ts'
import { titleOf } from '#lib/document/read.ts'
import { parseDocument } from '#lib/document/validate.ts'
import { markQuotes, quoteOf, threadsIn } from './quotes.ts'
import { withoutComments } from './without-comments.ts'

const clean = arbitraryDocument.map(doc => parseDocument(withoutComments(doc)))

describe('marks of comments', () => {
  it('leave nothing when they are taken off, whatever the document', () => {
    fc.assert(
      fc.property(arbitraryDocument, doc => {
        const bare = withoutComments(doc)
        expect(JSON.stringify(bare)).not.toContain('"comment"')
        expect(parseDocument(bare)).toEqual(bare)
      }),
      { numRuns: 200 },
    )
  })

  it('come back on the same words, and taking them off gives the same document', () => {
    fc.assert(
      fc.property(clean, doc => {
        const quote = titleOf(doc)
        const marked = parseDocument(markQuotes(doc, [{ thread: 't', quote }]))
        expect(withoutComments(marked)).toEqual(doc)
        const placed = threadsIn(marked).has('t')
        if (placed) expect(quoteOf(marked, 't')).toBe(quote)
      }),
      { numRuns: 200 },
    )
  })

  it('are put on words that stand once, across formats and blocks, and nowhere else', () => {
    const words = (text: string, bold = false) => ({ type: 'text', text, ...(bold && { marks: [{ type: 'bold' }] }) })
    const paragraph = (...content: object[]) => ({ type: 'paragraph', content })
    const doc = parseDocument({
      type: 'doc',
      content: [
        { type: 'title', content: [words('제목')] },
        { type: 'deck' },
        { type: 'keyPoints' },
        paragraph(words('굵은 '), words('글', true), words('자')),
        paragraph(words('다음 글')),
      ],
    })
    const thread = (quote: string) => quoteOf(markQuotes(doc, [{ thread: 't', quote }]), 't')
    expect(['굵은 글자', '글자\n다음', '제목', '글', '없음', ''].map(thread)).toEqual([
      '굵은 글자',
      '글자\n다음',
      '제목',
      '',
      '',
      '',
    ])
  })
})
