import { documentOf, heading, paragraph } from '../document-of.ts'
import type { SeedBriefing } from '../seed-briefing.ts'

export const parliamentSubtitles: SeedBriefing = {
  slug: 'subtitles-for-a-parliament',
  writer: 'reporter2',
  locale: 'en',
  series: 'field-notes',
  tags: ['ai', 'data'],
  hero: null,
  document: documentOf({
    title: 'Subtitles for a parliament with six languages',
    deck: 'Live captions were easy. Agreeing on who corrects them was not.',
    keyPoints: [
      'Norrland’s assembly captions every sitting in six languages',
      'Members may correct their words for an hour, in public',
      'Costs to come',
    ],
    body: [
      paragraph(
        'The assembly of Norrland speaks six languages and, since September, reads them too. Every sitting is captioned live, and every caption can be corrected for one hour by the person who spoke. The correction is shown beside the original, never over it.',
      ),
      heading('🗳️', 'The hour of correction'),
      paragraph('Waiting for the clerk’s numbers: how many corrections per sitting, and how many were refused.'),
    ],
  }),
  story: { state: 'draft', daysAgo: 3 },
  dueInHours: -26,
}
