import { describe, expect, it } from 'vitest'
import { creditLine, withParts } from './credit-line.ts'

describe('creditLine', () => {
  it('is printed as the newsroom does, in the language of the text', () => {
    const parts = { source: 'shutterstock', editedBy: ['김세진'] }
    expect(creditLine(parts, 'ko')).toBe('(출처 : shutterstock, 김세진 편집)')
    expect(creditLine(parts, 'en')).toBe('(Source: shutterstock, edited by 김세진)')
    expect(creditLine({ editedBy: [] }, 'ko')).toBe('')
  })
})

describe('withParts', () => {
  it('lets the line follow the parts', () => {
    const first = withParts(null, { source: 'Reuters' }, 'ko')
    expect(withParts(first, { editedBy: ['박하나'] }, 'ko').text).toBe('(출처 : Reuters, 박하나 편집)')
  })

  it('leaves a line that was written by hand', () => {
    const byHand = { text: '사진 제공: 독자', source: 'Reuters', editedBy: [] }
    expect(withParts(byHand, { source: 'AP' }, 'ko')).toEqual({ ...byHand, source: 'AP' })
  })
})
