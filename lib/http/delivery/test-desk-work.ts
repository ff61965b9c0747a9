import type { useCast } from '#db/seed/test-cast.ts'
import { approve } from '#lib/briefings/approve.ts'
import { createBriefing } from '#lib/briefings/create-briefing.ts'
import { reopen } from '#lib/briefings/reopen.ts'
import { replaceDocument } from '#lib/briefings/replace-document.ts'
import { submit } from '#lib/briefings/submit.ts'
import { rowOf, step, textOf } from '#lib/briefings/test-briefing.ts'
import { agreeReinstatement } from '#lib/publishing/answer-reinstatement.ts'
import { kill } from '#lib/publishing/kill.ts'
import { publish } from '#lib/publishing/publish.ts'
import { reinstate } from '#lib/publishing/reinstate.ts'
import { withdraw } from '#lib/publishing/withdraw.ts'

export type DeskWork = {
  ids: readonly string[]
  /** Does to one briefing what is possible there, as `what` (0-99) decides; gives the word for it. */
  act: (id: string, what: number) => Promise<string>
}

type Cast = Awaited<ReturnType<typeof useCast>>

/** Approved briefings, some of them long, in an empty store, and people who publish, update, withdraw, kill and reinstate them. */
export async function startDeskWork(cast: Cast, count: number): Promise<DeskWork> {
  const ids: string[] = []
  let texts = 0
  const text = (long: boolean) => textOf(`기사 ${++texts} 🗞 ]]>`, `${texts}번째 글 `.repeat(long ? 2_000 : 10))
  const approved = async (id: string) => {
    await step(submit, cast.reporter, id)
    await step(approve, cast.editor, id, { revision: (await rowOf(id)).revision })
  }
  for (let n = 0; n < count; n++) {
    const { id } = await createBriefing(cast.reporter, { section: 'technology', document: text(n % 3 === 0) })
    await approved(id)
    ids.push(id)
  }
  const go = async (id: string, more: object = {}) =>
    step(publish, cast.editor, id, { revision: (await rowOf(id)).approvedRevision, ...more })
  const update = { update: { kind: 'correction', note: '숫자를 바로잡습니다.' } }
  const act = async (id: string, what: number): Promise<string> => {
    const { visibility, title } = await rowOf(id)
    if (visibility === 'killed') {
      await step(reinstate, cast.chief, id, { reason: '잘못 내렸습니다.' })
      await agreeReinstatement(cast.admin, { id })
      await approved(id)
      return 'reinstate'
    }
    if (visibility !== 'unpublished' && what >= 90) {
      await step(kill, cast.chief, id, { confirmation: title, reason: '법원', notice: '법원의 명령으로 내렸습니다.' })
      return 'kill'
    }
    if (visibility !== 'live') {
      await go(id)
      return 'publish'
    }
    if (what >= 70) {
      await step(withdraw, cast.editor, id, { reason: '시험', answer: what % 2 ? 404 : 410 })
      return 'withdraw'
    }
    if (what >= 55) {
      await step(reopen, cast.editor, id)
      await step(replaceDocument, cast.reporter, id, { document: text(what % 2 === 0) })
      await approved(id)
    }
    await go(id, update)
    return 'update'
  }
  return { ids, act }
}
