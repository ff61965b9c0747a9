import {
  callout,
  documentOf,
  embed,
  figure,
  gallery,
  heading,
  link,
  newsletterBox,
  paragraph,
  related,
} from '../document-of.ts'
import type { SeedBriefing } from '../seed-briefing.ts'

export const waitingGrid: SeedBriefing = {
  slug: 'the-grid-that-learned-to-wait',
  writer: 'reporter2',
  locale: 'en',
  series: 'field-notes',
  tags: ['energy', 'ai'],
  hero: {
    picture: 'skyline',
    alt: 'A drawing of a city at night with lit windows and power lines in front of it',
    caption: null,
  },
  document: documentOf({
    title: 'The grid that learned to wait',
    deck: 'A port city asked its fridges for ninety seconds of patience, and cancelled a power station.',
    keyPoints: [
      'Halden Bay pays 61,000 homes to let appliances pause for ninety seconds',
      'The pauses replaced a gas plant that was to run 140 hours a year',
      'Trust depended on one rule: nobody may be paused twice in an hour',
    ],
    body: [
      paragraph(
        'On the hottest evening of the summer, the grid operator of Halden Bay did something it had planned for four years. It did not start a power station. It asked 61,000 homes to wait, and for ninety seconds at a time their fridges, boilers and car chargers did.',
      ),
      paragraph([
        'The trial’s ',
        link('published log', 'https://example.org/halden-bay/log'),
        ' shows 212 such requests between June and September. Together they shaved 38 megawatts off the evening peak, which is what a gas plant on the north quay was meant to supply for about 140 hours a year. In October the city council withdrew its permit.',
      ]),
      heading('🔌', 'Ninety seconds is short on purpose'),
      paragraph(
        'Longer pauses would need fewer homes. But the operator’s surveys found that people forgive what they do not notice, and almost nobody notices a compressor that starts a minute and a half late. The rule that mattered more was the second one: no home may be paused twice within an hour. When a software fault broke it for one street in July, a third of that street left the scheme within a week.',
      ),
      gallery(
        figure(
          'repair',
          'A drawing of columns of nearly the same height on a dark ground',
          '(Source: Haenggan Graphics)',
          'An evening with 61,000 homes waiting: no column stands out',
        ),
        figure(
          'cells',
          'A drawing of tightly packed round battery cells with one place left empty',
          '(Source: Haenggan Graphics)',
          'The battery that was not bought',
        ),
      ),
      embed('https://www.openstreetmap.org/#map=12/60.3913/5.3221'),
      callout('warn', 'Medical devices, freezers for medicines and lifts are never paused, whoever has signed up.'),
      heading('👉', 'What to watch'),
      paragraph(
        'Winter is the real test. Heat pumps cannot wait as long as fridges, and the evening peak is broader. The operator plans to start with sixty seconds and to publish every request, as before, by the next morning.',
      ),
      related('the-repair-index-enters-its-second-year', 'open-weather-models-leave-the-lab'),
      newsletterBox('en'),
    ],
  }),
  story: { state: 'live', daysAgo: 1, at: '09:15' },
}
