import { describe, expect, it } from 'vitest'
import type { RevisionRow } from '#lib/desk-client/history-calls.ts'
import { timelineOf, writersOf } from './fold-saves.ts'

const kim = { id: 'p1', name: '김', color: '#000000' }
const lee = { id: 'p2', name: '이', color: '#111111' }

function revision(number: number, given: Partial<RevisionRow> = {}): RevisionRow {
  return {
    ...{ number, hash: `sha256-${number}`, reason: 'save', restoredFrom: null, by: { id: 'system', name: 'Stet' } },
    ...{ contributors: [kim], at: `2026-11-24T0${number}:00:00.000Z`, approved: false, live: false, name: null },
    ...{ reviews: [], publishedAt: null },
    ...given,
  }
}

const shape = (revisions: RevisionRow[]) =>
  timelineOf(revisions, iso => iso.slice(0, 10)).map(({ day, entries }) => [
    day,
    entries.map(entry =>
      entry.kind === 'saves' ? entry.revisions.map(({ number }) => number) : entry.revision.number,
    ),
  ])

describe('timelineOf', () => {
  it('folds runs of plain saves and leaves one alone as it is', () => {
    const rows = [revision(6), revision(5), revision(4, { reason: 'submit' }), revision(3)]
    expect(shape(rows)).toEqual([['2026-11-24', [[6, 5], 4, 3]]])
  })

  it('never folds one that somebody named, reviewed or published', () => {
    const review = { verdict: 'approve', by: kim, at: '2026-11-24T09:00:00.000Z', note: null } as const
    for (const mark of [
      { name: '초고' },
      { approved: true },
      { live: true },
      { reviews: [review] },
      { publishedAt: 'x' },
    ]) {
      expect(shape([revision(3), revision(2, mark), revision(1)])).toEqual([['2026-11-24', [3, 2, 1]]])
    }
  })

  it('ends a fold with the day', () => {
    const rows = [revision(4), revision(3), revision(2, { at: '2026-11-23T23:00:00.000Z' })]
    expect(shape(rows)).toEqual([
      ['2026-11-24', [[4, 3]]],
      ['2026-11-23', [2]],
    ])
  })
})

it('names each writer of a fold once, whoever began first', () => {
  expect(writersOf([revision(3, { contributors: [lee, kim] }), revision(2)]).map(({ id }) => id)).toEqual(['p1', 'p2'])
})
