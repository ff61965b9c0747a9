import { expect, it } from 'vitest'
import { libraryAddress, readLibraryFilters, readLibraryPages } from './library-filters.ts'

it('reads back the address that it writes', () => {
  const filters = { use: 'unused', credit: 'missing', rights: 'licensed', ends: 'soon', q: '부산 항' } as const
  const params = Object.fromEntries(new URL(libraryAddress(filters, 3), 'http://x').searchParams)
  expect(readLibraryFilters(params)).toEqual({ ...filters, alt: undefined, by: undefined })
  expect(readLibraryPages(params)).toBe(3)
})

it('leaves out what it does not know', () => {
  const read = readLibraryFilters({ use: 'all', credit: 'x', rights: ['own', 'free'], q: ' ' })
  expect(libraryAddress(read)).toBe('/desk/media?rights=own')
  expect(['0', '21', 'x', '2.5'].map(pages => readLibraryPages({ pages }))).toEqual([1, 20, 1, 1])
})
