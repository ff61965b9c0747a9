import { Temporal } from 'temporal-polyfill'
import { approve } from '#lib/briefings/approve.ts'
import { getBriefing } from '#lib/briefings/get-briefing.ts'
import { reopen } from '#lib/briefings/reopen.ts'
import { replaceDocument } from '#lib/briefings/replace-document.ts'
import { requestChanges } from '#lib/briefings/request-changes.ts'
import { submit } from '#lib/briefings/submit.ts'
import type { DocumentJson } from '#lib/document/document-json.ts'
import type { Actor } from '#lib/kernel/actor.ts'
import { publish } from '#lib/publishing/publish.ts'
import { schedule } from '#lib/publishing/schedule.ts'
import { withdraw } from '#lib/publishing/withdraw.ts'
import type { Story } from './seed-briefing.ts'

/** One thing that one person did at one time. */
export type Step = { at: Date; run: (id: string) => Promise<unknown> }

export const TIME_ZONE = 'Asia/Seoul'

type Reporting = { writer: Actor; editor: Actor; from: Date }

/** What happens to a briefing in its story, in order of time; the first step of all, its creation, is given by the time alone. */
export function stepsOf(story: Story, { writer, editor, from }: Reporting): { createdAt: Date; steps: Step[] } {
  const act = verbsOf(writer, editor)
  switch (story.state) {
    case 'draft':
      return { createdAt: hours(from, -24 * story.daysAgo), steps: [] }
    case 'in_review': {
      const at = hours(from, -story.hoursAgo)
      return { createdAt: hours(at, -6), steps: [{ at, run: act.submit }] }
    }
    case 'changes_requested': {
      const at = hours(from, -story.hoursAgo)
      return {
        createdAt: hours(at, -10),
        steps: [
          { at: hours(at, -4), run: act.submit },
          { at, run: act.requestChanges(story.note) },
        ],
      }
    }
    case 'approved':
      return approvedAt(hours(from, -story.hoursAgo), act)
    case 'scheduled': {
      const at = hours(from, -story.hoursAgo)
      const { createdAt, steps } = approvedAt(hours(at, -1), act)
      return { createdAt, steps: [...steps, { at, run: act.schedule(`${dayFrom(from, 1)}T${story.tomorrowAt}`) }] }
    }
    default:
      return published(story, from, act)
  }
}

type Verbs = ReturnType<typeof verbsOf>
type PublishedStory = Extract<Story, { state: 'live' | 'live_edited' | 'live_corrected' | 'withdrawn' }>

function published(story: PublishedStory, from: Date, act: Verbs) {
  const at = instant(dayFrom(from, -story.daysAgo), story.at)
  const { createdAt, steps } = approvedAt(hours(at, -1), act)
  steps.push({ at, run: act.publish() })
  if (story.state === 'withdrawn') steps.push({ at: hours(at, 28), run: act.withdraw(story.reason, story.answer) })
  if (story.state === 'live_edited') {
    steps.push({ at: hours(at, 30), run: act.reopen }, { at: hours(at, 30.4), run: act.write(story.edited) })
  }
  if (story.state === 'live_corrected') {
    const { kind, note } = story
    steps.push(
      { at: hours(at, 2), run: act.reopen },
      { at: hours(at, 2.1), run: act.write(story.edited) },
      { at: hours(at, 2.2), run: act.submit },
      { at: hours(at, 2.4), run: act.approve },
      { at: hours(at, 2.5), run: act.publish({ kind, note }) },
    )
  }
  return { createdAt, steps }
}

function approvedAt(at: Date, act: Verbs): { createdAt: Date; steps: Step[] } {
  return {
    createdAt: hours(at, -18),
    steps: [
      { at: hours(at, -2), run: act.submit },
      { at, run: act.approve },
    ],
  }
}

/** The use-cases as the two people of a story use them, each on the newest version. */
function verbsOf(writer: Actor, editor: Actor) {
  const target = async (id: string) => ({ id, version: (await getBriefing(editor, { id })).version })
  const reviewed = async (id: string) => {
    const { version, revision } = await getBriefing(editor, { id })
    return { id, version, revision }
  }
  return {
    submit: async (id: string) => submit(writer, await target(id)),
    reopen: async (id: string) => reopen(writer, await target(id)),
    write: (document: DocumentJson) => async (id: string) =>
      replaceDocument(writer, { ...(await target(id)), document }),
    approve: async (id: string) => approve(editor, await reviewed(id)),
    requestChanges: (note: string) => async (id: string) => requestChanges(editor, { ...(await reviewed(id)), note }),
    publish: (update?: { kind: string; note: string }) => async (id: string) =>
      publish(editor, { ...(await reviewed(id)), ...(update && { update }) }),
    schedule: (wallTime: string) => async (id: string) =>
      schedule(editor, { ...(await reviewed(id)), kind: 'publish', wallTime, timeZone: TIME_ZONE }),
    withdraw: (reason: string, answer: number) => async (id: string) =>
      withdraw(editor, { ...(await target(id)), reason, answer }),
  }
}

function hours(at: Date, count: number): Date {
  return new Date(at.getTime() + count * 3_600_000)
}

/** The calendar day in the newsroom's zone, `days` after (or before) that of `from`. */
function dayFrom(from: Date, days: number): string {
  const day = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(TIME_ZONE).toPlainDate()
  return day.add({ days }).toString()
}

function instant(day: string, time: string): Date {
  return new Date(Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(TIME_ZONE).epochMilliseconds)
}
