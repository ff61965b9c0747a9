import { describe, expect, it } from 'vitest'
import type { RevisionView } from '#lib/briefings/briefing.ts'
import { reviewBase } from './review-base.ts'
import { testBriefing } from './test-briefing.ts'

const person = { id: 'p1', name: '김세진' }

function revision(number: number, given: Partial<RevisionView> = {}): RevisionView {
  const at = '2026-11-23T00:00:00.000Z'
  const plain = { hash: `sha256-${number}`, reason: 'save', restoredFrom: null, by: person, contributors: [] } as const
  const unmarked = { approved: false, live: false, name: null, reviews: [], publishedAt: null }
  return { ...plain, ...unmarked, number, at, contributors: [], ...given }
}

const submitted = (number: number) =>
  testBriefing({ stage: 'in_review', submission: { revision: number, by: person, at: '' } })

describe('reviewBase', () => {
  it('is the newest older revision that was approved or is live', () => {
    const revisions = [revision(5), revision(4, { approved: true }), revision(2, { approved: true, live: true })]
    expect(reviewBase(submitted(5), revisions, 5)).toEqual({ number: 4, kind: 'sinceApproved' })
  })

  it('is the earlier submission where nothing was approved', () => {
    const revisions = [revision(3, { reason: 'submit' }), revision(2), revision(1, { reason: 'submit' })]
    expect(reviewBase(submitted(3), revisions, 3)).toEqual({ number: 1, kind: 'sinceSubmitted' })
  })

  it('is nothing at a first review, also after edits of the desk: nobody has approved the rest', () => {
    const revisions = [revision(2), revision(1, { reason: 'submit' })]
    expect(reviewBase(submitted(1), revisions, 2)).toBeNull()
  })
})
