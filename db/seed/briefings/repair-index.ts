import { documentOf, heading, newsletterBox, paragraph } from '../document-of.ts'
import type { SeedBriefing } from '../seed-briefing.ts'

export const repairIndex: SeedBriefing = {
  slug: 'the-repair-index-enters-its-second-year',
  writer: 'reporter2',
  locale: 'en',
  series: 'policy-note',
  tags: ['공급망'],
  hero: {
    picture: 'repair',
    alt: 'A drawing of a bar chart on a dark ground with a red line above the bars',
    caption: null,
  },
  document: documentOf({
    title: 'The repair index enters its second year',
    deck: 'Makers learned to score better. Repair shops say that is half of the point.',
    keyPoints: [
      'Average repair score of new laptops in Castellin rises from 5.1 to 6.4',
      'Most of the gain came from spare-part prices, not from screws',
      'From spring the score must stand next to the price',
    ],
    body: [
      paragraph(
        'A year ago the republic of Castellin began to print a number from one to ten on every new laptop, phone and washing machine: how easily can this be repaired? The consumer office has now compared the first two model years. The average laptop went from 5.1 to 6.4.',
      ),
      heading('🔧', 'The cheap points went first'),
      paragraph(
        'Designs changed less than price lists. Two thirds of the gain came from cheaper spare parts and from manuals that are now free to read. Glued batteries, which cost a maker the most points, are still in four out of ten models. Repair shops are not disappointed: a battery that costs half as much is worth ungluing.',
      ),
      heading('👉', 'Next to the price'),
      paragraph(
        'From spring the number must be shown next to the price, in letters of the same size, in shops and online. Retailers had asked for a small symbol instead. The office answered with a study in which shoppers read the symbol as a recycling mark.',
      ),
      newsletterBox('en'),
    ],
  }),
  story: { state: 'live', daysAgo: 5, at: '11:40' },
}
