import { desk } from '#lib/desk-client/desk-client.ts'
import { useRead } from './use-read.ts'

/** What revision `number` of a briefing changed since the newest one before it that was approved; its whole text where none was. */
export function usePublished(id: string, number: number) {
  return useRead(`${id} ${number}`, async () => {
    const revisions = await desk.briefings.milestones(id)
    const before = revisions.filter(revision => revision.approved && revision.number < number).map(one => one.number)
    const base = before.length > 0 ? Math.max(...before) : null
    return { base, diff: await desk.briefings.diff(id, base ?? number, number) }
  })
}
