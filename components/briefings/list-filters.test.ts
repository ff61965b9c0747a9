import { describe, expect, it } from 'vitest'
import { listAddress, readFilters, readPages } from './list-filters.ts'

describe('readFilters', () => {
  it('reads what listAddress writes', () => {
    const filters = {
      stage: 'in_review',
      section: 'tech',
      series: 'morning',
      assignee: 'p1',
      locale: 'ko',
      q: '반도체 공장',
    } as const
    const address = new URL(listAddress(filters, 3), 'http://localhost')
    const params = Object.fromEntries(address.searchParams)
    expect(readFilters(params)).toEqual(filters)
    expect(readPages(params)).toBe(3)
  })

  it('leaves out what it does not know', () => {
    const filters = readFilters({ stage: 'archived', locale: 'fr', q: '   ', other: 'x', section: ['a', 'b'] })
    expect(filters).toEqual({ section: 'a' })
  })

  it('takes decomposed Hangul as composed', () => {
    expect(readFilters({ q: '한글'.normalize('NFD') }).q).toBe('한글')
  })
})

describe('readPages', () => {
  it.each([
    [undefined, 1],
    ['0', 1],
    ['2', 2],
    ['999', 20],
    ['1.5', 1],
    ['x', 1],
  ])('%s is %i', (pages, expected) => {
    expect(readPages({ pages })).toBe(expected)
  })
})
