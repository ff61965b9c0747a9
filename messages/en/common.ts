/** Words that every part of the desk uses: states, roles, times, and the plain verbs of dialogs. */
export const common = {
  status: {
    draft: 'Draft',
    in_review: 'In review',
    changes_requested: 'Changes requested',
    approved: 'Approved',
    scheduled: 'Scheduled',
    published: 'Published',
    published_draft: 'Published, edits in draft',
    published_in_review: 'Published, update in review',
    published_approved: 'Published, update approved',
    update_scheduled: 'Update scheduled',
    embargoed: 'Embargoed',
    withdrawn: 'Withdrawn',
    killed: 'Killed',
    spiked: 'Spiked',
  },
  stage: {
    draft: 'Draft',
    in_review: 'In review',
    changes_requested: 'Changes requested',
    approved: 'Approved',
    spiked: 'Spiked',
  },
  visibility: { unpublished: 'Unpublished', live: 'Live', withdrawn: 'Withdrawn', killed: 'Killed' },
  role: { reporter: 'Reporter', editor: 'Editor', chief: 'Editor-in-chief', admin: 'Administrator' },
  language: { ko: 'Korean', en: 'English' },
  languageOwnName: { ko: '한국어', en: 'English' },
  untitled: 'Untitled',
  section: 'Section',
  series: 'Series',
  noSeries: 'No series',
  assignee: 'Assignee',
  save: 'Save',
  cancel: 'Cancel',
  close: 'Close',
  undo: 'Undo',
  undone: 'Undone.',
  retry: 'Try again',
  copied: 'Copied',
  notLoaded:
    'This part of the page could not be loaded. It comes when the connection is back. If there is one, reload the page: your text stays.',
  requestId: (id: string) => `Request ${id}`,
  when: {
    weekdays: { Mon: 'Mon', Tue: 'Tue', Wed: 'Wed', Thu: 'Thu', Fri: 'Fri', Sat: 'Sat', Sun: 'Sun' },
    day: (day: { year: number; month: number; date: number; weekday: string }) =>
      `${day.weekday} ${day.date} ${ENGLISH_MONTHS[day.month - 1]}`,
    dayWithYear: (day: { year: number; month: number; date: number; weekday: string }) =>
      `${day.weekday} ${day.date} ${ENGLISH_MONTHS[day.month - 1]} ${day.year}`,
    /** City of an IANA zone when English writes it otherwise than the zone's name does. */
    cities: { UTC: 'UTC', 'Asia/Saigon': 'Ho Chi Minh City', 'Asia/Calcutta': 'Kolkata' } as Record<string, string>,
    inOwnZone: (own: string) => `(${own})`,
  },
}

const ENGLISH_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
