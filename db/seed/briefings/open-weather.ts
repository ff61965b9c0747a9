import { documentOf, heading, newsletterBox, paragraph } from '../document-of.ts'
import type { SeedBriefing } from '../seed-briefing.ts'

export const openWeather: SeedBriefing = {
  slug: 'open-weather-models-leave-the-lab',
  writer: 'reporter2',
  locale: 'en',
  series: 'field-notes',
  tags: ['climate', 'open-source'],
  hero: {
    picture: 'weather',
    alt: 'A drawing of a weather map with rings of pressure and red wind arrows',
    caption: null,
  },
  document: documentOf({
    title: 'Open weather models leave the lab',
    deck: 'Two island states now forecast their own storms on a rack the size of a wardrobe.',
    keyPoints: [
      'The Merrow Islands run an open forecast model on eight machines',
      'Local runs were better on rain, worse on wind',
      'The licence asks users to publish what they learn',
    ],
    body: [
      paragraph(
        'Until last year the Merrow Islands bought their weather. A file came twice a day from a centre 9,000 kilometres away, on a grid so coarse that the whole archipelago was three squares of sea. Now the met office in Port Ansel runs an open model itself, on eight machines in what used to be a broom cupboard, with a grid that can see each island.',
      ),
      heading('🌦️', 'Better rain, worse wind'),
      paragraph(
        'The first full season was mixed. Forecasts of heavy rain improved by about a day of lead time. Forecasts of wind over the straits got worse, because the model had never seen water that narrow. The team has published both results, as the licence asks, along with the measurements that a fisher’s cooperative collected for them.',
      ),
      paragraph('A second island state starts its own runs next month and will share the cost of the ninth machine.'),
      newsletterBox('en'),
    ],
  }),
  story: {
    state: 'withdrawn',
    daysAgo: 7,
    at: '10:00',
    reason: 'The met office asked us to hold the wind results until their own review is out.',
    answer: 410,
  },
}
