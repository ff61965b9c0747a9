import type { RevisionRow } from '#lib/desk-client/history-calls.ts'

/** One row of the timeline: a revision that says something, or a run of those that were merely kept while people wrote. */
export type Entry = { kind: 'revision'; revision: RevisionRow } | { kind: 'saves'; revisions: RevisionRow[] }

/** What was made on one day, newest first. */
export type Day = { day: string; entries: Entry[] }

/** The revisions by day (as `dayOf` calls it), each run of plain saves of a day folded into one entry. Both in the order given. */
export function timelineOf(revisions: readonly RevisionRow[], dayOf: (iso: string) => string): Day[] {
  const days: Day[] = []
  for (const revision of revisions) {
    const day = dayOf(revision.at)
    if (days.at(-1)?.day !== day) days.push({ day, entries: [] })
    const entries = days.at(-1)?.entries ?? []
    const last = entries.at(-1)
    if (!isPlainSave(revision)) entries.push({ kind: 'revision', revision })
    else if (last?.kind === 'saves') last.revisions.push(revision)
    else entries.push({ kind: 'saves', revisions: [revision] })
  }
  return days.map(({ day, entries }) => ({ day, entries: entries.map(unfoldedIfAlone) }))
}

/** True for a revision that nobody named, reviewed or published. */
function isPlainSave({ reason, name, approved, live, reviews, publishedAt }: RevisionRow): boolean {
  return reason === 'save' && name === null && !approved && !live && reviews.length === 0 && publishedAt === null
}

function unfoldedIfAlone(entry: Entry): Entry {
  const [only, ...more] = entry.kind === 'saves' ? entry.revisions : []
  return only && more.length === 0 ? { kind: 'revision', revision: only } : entry
}

/** Everybody who wrote in these revisions, once each, in the order of their first change. */
export function writersOf(revisions: readonly RevisionRow[]): RevisionRow['contributors'] {
  const oldestFirst = revisions.toReversed().flatMap(({ contributors }) => contributors)
  return oldestFirst.filter(({ id }, index) => oldestFirst.findIndex(other => other.id === id) === index)
}
