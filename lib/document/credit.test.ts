import { describe, expect, it } from 'vitest'
import { Credit, creditLine, formatCredit, isByHand, withParts, withText } from './credit.ts'

describe('formatCredit', () => {
  it('prints the line as it was written', () => {
    expect(formatCredit({ text: '(출처 : shutterstock, 김세진 편집)', source: 'other', editedBy: [] })).toBe(
      '(출처 : shutterstock, 김세진 편집)',
    )
  })
  it('makes a line of the parts when there is none', () => {
    const parts = { text: ' ', source: 'AP', creator: 'Kim', editedBy: ['Lee', 'Park'], license: 'CC BY 4.0' }
    expect(formatCredit(parts)).toBe('Kim, AP, Lee, Park, CC BY 4.0')
    expect([formatCredit(null), formatCredit(undefined), formatCredit({ text: '', editedBy: [] })]).toEqual([
      '',
      '',
      '',
    ])
  })
})

describe('Credit', () => {
  it('completes the editors and refuses what it does not know', () => {
    expect(Credit.parse({ text: 'AP' })).toEqual({ text: 'AP', editedBy: [] })
    expect(Credit.safeParse({ text: 'AP', url: 'x' }).success).toBe(false)
  })
})

describe('creditLine', () => {
  it('is printed as the newsroom does, in the language of the text', () => {
    const parts = { source: 'shutterstock', editedBy: ['김세진'] }
    expect(creditLine(parts, 'ko')).toBe('(출처 : shutterstock, 김세진 편집)')
    expect(creditLine(parts, 'en')).toBe('(Source: shutterstock, edited by 김세진)')
    expect(creditLine({ creator: '박하나', source: 'AP', editedBy: ['가', '나'], license: 'CC BY 4.0' }, 'ko')).toBe(
      '(출처 : 박하나, AP, 가, 나 편집, CC BY 4.0)',
    )
    expect(creditLine({ editedBy: [] }, 'ko')).toBe('')
  })
})

describe('withParts and withText', () => {
  it('let the line follow the parts', () => {
    const first = withParts(null, { source: 'Reuters' }, 'ko')
    expect(withParts(first, { editedBy: ['박하나'] }, 'ko')?.text).toBe('(출처 : Reuters, 박하나 편집)')
    expect(isByHand(first, 'ko')).toBe(false)
  })

  it('leave a line that was written by hand until it is emptied', () => {
    const written = withText(withParts(null, { source: 'Reuters' }, 'ko'), ' 사진 제공: 독자 ', 'ko')
    expect(isByHand(written, 'ko')).toBe(true)
    const changed = withParts(written, { source: 'AP' }, 'ko')
    expect(changed).toEqual({ text: '사진 제공: 독자', source: 'AP', editedBy: [] })
    expect(withText(changed, '', 'ko')?.text).toBe('(출처 : AP)')
  })

  it('are null when nothing is left to say', () => {
    expect(withParts(withParts(null, { source: 'AP' }, 'en'), { source: '' }, 'en')).toBeNull()
    expect(withText(null, '  ', 'ko')).toBeNull()
  })
})
