import type { CastName } from '#db/seed/cast.ts'
import type { useCast } from '#db/seed/test-cast.ts'
import { approve } from '#lib/briefings/approve.ts'
import { createBriefing } from '#lib/briefings/create-briefing.ts'
import { setEmbargo } from '#lib/briefings/set-embargo.ts'
import { spike } from '#lib/briefings/spike.ts'
import { submit } from '#lib/briefings/submit.ts'
import { step, textOf } from '#lib/briefings/test-briefing.ts'
import type { Actor } from '#lib/kernel/actor.ts'
import { newId } from '#lib/kernel/ids.ts'
import { breakGlass } from './break-glass.ts'
import { kill } from './kill.ts'
import { publish } from './publish.ts'
import { schedule } from './schedule.ts'

type Cast = Awaited<ReturnType<typeof useCast>>
type Run = (actor: Actor, input: unknown) => Promise<unknown>
export type Path = 'draft' | 'in_review' | 'approved' | 'scheduled' | 'embargoed' | 'spiked' | Public
type Public = 'live' | 'unreviewed' | 'killed'
/** One verb: a state where it is possible, who may, who may not, another state where it is not, and what comes of it. */
export type Verb = {
  run: Run
  from: Path
  by: CastName
  not: CastName
  wrongStage: Path | null
  event: string
  input?: object
  after?: object
}

const titleAt = (path: Path) => `동사 ${path}`
/** What a chief says to kill one that was taken to `path`. */
export const killing = (path: Path) => ({
  confirmation: titleAt(path),
  reason: '오보',
  notice: '사실과 달라 삭제했습니다.',
})
export const at = { wallTime: '2030-02-01T07:00', timeZone: 'Asia/Seoul' }

/** A briefing of the reporter's, taken as far as `path`. Gives its id. */
export async function takenTo(cast: Cast, path: Path): Promise<string> {
  const { id } = await createBriefing(cast.reporter, {
    ...{ section: 'technology', document: textOf(titleAt(path)), slug: newId() },
  })
  if (path === 'draft') return id
  if (path === 'spiked') await step(spike, cast.reporter, id)
  if (path === 'embargoed') await step(setEmbargo, cast.editor, id, { until: '2030-02-01T00:00:00Z' })
  if (path === 'unreviewed') await step(breakGlass, cast.chief, id, { reason: '속보' })
  if (path === 'spiked' || path === 'embargoed' || path === 'unreviewed') return id
  await step(submit, cast.reporter, id)
  if (path === 'in_review') return id
  await step(approve, cast.editor, id, { revision: 1 })
  if (path === 'live' || path === 'killed') await step(publish, cast.editor, id, { revision: 1 })
  if (path === 'killed') await step(kill, cast.chief, id, killing(path))
  if (path === 'scheduled') await step(schedule, cast.editor, id, { kind: 'publish', revision: 1, ...at })
  return id
}
