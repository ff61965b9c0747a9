import { bullets, documentOf, heading, newsletterBox, paragraph } from '../document-of.ts'
import type { SeedBriefing } from '../seed-briefing.ts'

export const forecastPort: SeedBriefing = {
  slug: 'a-port-run-by-forecasts',
  writer: 'reporter2',
  locale: 'en',
  series: 'field-notes',
  tags: ['ai', '공급망'],
  hero: {
    picture: 'harbour',
    alt: 'A drawing of waves under a red sun, with rows of containers standing in the water',
    caption: null,
  },
  document: documentOf({
    title: 'A port run by forecasts',
    deck: 'At Port Calder, ships are told to slow down a day before the queue exists.',
    keyPoints: [
      'Port Calder assigns berths from a forecast, not from the order of arrival',
      'Ships that slow down early keep their place and burn a tenth less fuel',
      'Smaller lines fear that the forecast favours those who send more data',
    ],
    body: [
      paragraph(
        'For a century the rule at Port Calder was simple: first to arrive, first to unload. It rewarded ships for racing to the anchorage and then waiting there, sometimes for days, with their engines running. Since March the port has a different rule. A forecast, renewed every two hours, gives each ship a berth and an hour up to five days ahead, and a ship that slows down to meet it cannot lose its place.',
      ),
      heading('⚓', 'Slower is cheaper'),
      paragraph(
        'In the first six months the average wait at anchor fell from 31 hours to seven. The harbour authority estimates that ships burned eleven per cent less fuel on the last leg. Crane crews gained something too: their shifts are now known two days in advance.',
      ),
      heading('👉', 'Who feeds the forecast'),
      paragraph(
        'The model is only as good as what it is told. Three questions will decide whether the scheme outlives its trial:',
      ),
      bullets(
        'Do ships that send engine data get better slots than ships that do not?',
        'Can a captain see why the hour was moved, and object?',
        'What happens on the day when the forecast is wrong for everyone at once?',
      ),
      newsletterBox('en'),
    ],
  }),
  story: { state: 'approved', hoursAgo: 2 },
}
