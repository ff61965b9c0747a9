/** The first page of the desk: what needs this person now. */
export const home = {
  title: 'Desk',
  groups: {
    waiting: 'Waiting for me',
    late: 'Late',
    scheduled: 'Scheduled next',
    live: 'Live now',
    mine: 'My drafts',
    reviewsDue: 'Reviews due',
    reinstatements: 'Asked to bring back',
    silentWebhooks: 'Webhooks that are told nothing',
  },
  empty: {
    waiting: 'Nothing waits for you. Submitted briefings appear here for editors, sent-back ones for their reporters.',
    late: 'Nothing is late. A briefing comes here when its due time passes before it is approved.',
    scheduled: 'No publication is scheduled. Approve a briefing, then choose the day, the time and the zone.',
    live: 'Nothing is live yet. What you publish appears here and on the reader page at the same second.',
    mine: 'You have no drafts. Start one from a series: its template brings the form.',
  },
  noReinstatements:
    'Nobody asks for your word now. When an editor-in-chief wants a killed briefing back, you decide here whether to agree.',
  reviewDue: (distance: string) => `review due ${distance}`,
  reviewOverdue: (distance: string) => `review was due ${distance}`,
  asksBack: (name: string, at: string) => `${name} asks, ${at}`,
  decide: 'Decide…',
  decideOn: (title: string) => `Decide… ${title}`,
  newBriefing: 'New briefing',
  withoutSeries: 'Without a series',
  templates: 'Start from a series',
  keyPoints: (n: number) => (n === 1 ? '1 key point' : `${n} key points`),
  all: 'All briefings',
}
