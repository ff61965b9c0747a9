import { describe, expect, it } from 'vitest'
import { Credit, formatCredit } from './credit.ts'

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
