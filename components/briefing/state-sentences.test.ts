import { describe, expect, it } from 'vitest'
import type { Briefing } from '#lib/briefings/briefing.ts'
import { messages } from '#messages/messages.ts'
import { stateSentences } from './state-sentences.ts'
import { testBriefing } from './test-briefing.ts'

const when = { full: (iso: string) => `at ${iso}`, short: (iso: string) => `at ${iso}` }
const sentences = (given: Partial<Briefing>) =>
  stateSentences(testBriefing(given), messages.en.workflow.state, when).join(' ')
const by = { id: 'p1', name: '김세진' }

describe('stateSentences', () => {
  it.each<[Partial<Briefing>, string]>([
    [{}, 'Being written. Nothing of it is public.'],
    [
      { stage: 'in_review', visibility: 'live', liveRevision: 3, submission: { revision: 5, by, at: '14:02' } },
      'Waiting for an editor since at 14:02 (revision 5). Readers see revision 3.',
    ],
    [
      { stage: 'approved', visibility: 'live', approvedRevision: 7, liveRevision: 7 },
      'Readers see revision 7, exactly as approved.',
    ],
    [{ stage: 'draft', visibility: 'withdrawn', liveRevision: 7 }, 'Being written. Withdrawn: readers do not see it.'],
  ])('%j', (given, sentence) => {
    expect(sentences(given)).toBe(sentence)
  })
})
