import { useEffect, useState } from 'react'
import { useEditorSession } from '#components/editor/editor-session.tsx'
import { hasDifference } from '#components/history/has-difference.ts'
import type { Briefing, RevisionView } from '#lib/briefings/briefing.ts'
import { desk } from '#lib/desk-client/desk-client.ts'
import type { RevisionDiff } from '#lib/desk-client/history-calls.ts'
import { DeskProblem } from '#lib/desk-client/problem.ts'
import { type ReviewBase, reviewBase } from './review-base.ts'

export type Review = {
  target: RevisionView
  base: ReviewBase | null
  /** What was approved, is live or was submitted last, when the base is what this person saw. */
  wider: ReviewBase | null
  /** From the base to the target; the whole text as unchanged where there is no base. With `edited`: from the target to the working copy. */
  diff: RevisionDiff
  /** The working copy holds more than the target: it must become a revision before anybody can approve it. */
  edited: boolean
}

type State =
  | { step: 'saving' | 'comparing'; review: null; problem: null }
  | { step: 'done'; review: Review | null; problem: DeskProblem | null }

/** What an approver must see of the newest revision, read anew whenever a newer one is made: since revision `looked`, where that is older, else since the last review. */
export function useReview(briefing: Briefing, attempt: number, looked: number | null): State {
  const { whenSaved } = useEditorSession()
  const [state, setState] = useState<State>({ step: 'saving', review: null, problem: null })

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer about the same revision is no reason to compare again.
  useEffect(() => {
    let wanted = true
    const set = (next: State) => wanted && setState(next)
    const compare = async () => {
      set({ step: 'saving', review: null, problem: null })
      await whenSaved()
      set({ step: 'comparing', review: null, problem: null })
      set({ step: 'done', review: await readReview(briefing, looked), problem: null })
    }
    compare().catch((error: unknown) => {
      if (!(error instanceof DeskProblem)) throw error
      set({ step: 'done', review: null, problem: error })
    })
    return () => {
      wanted = false
    }
  }, [briefing.id, briefing.revision, attempt, looked])
  return state
}

async function readReview(briefing: Briefing, looked: number | null): Promise<Review> {
  const { id, revision } = briefing
  const [target, revisions, working] = await Promise.all([
    desk.briefings.revision(id, revision),
    desk.briefings.milestones(id),
    desk.briefings.diff(id, revision, 'working'),
  ])
  if (!target)
    throw new DeskProblem({ status: 404, code: 'not-found', title: 'Not found', detail: 'No such revision.' })
  const wider = reviewBase(briefing, revisions, revision)
  const isNewer = looked !== null && looked > (wider?.number ?? 0) && looked < revision
  const base: ReviewBase | null = isNewer ? { number: looked, kind: 'sinceLooked' } : wider
  const diff = hasDifference(working) ? working : await desk.briefings.diff(id, base?.number ?? revision, revision)
  return { target, base, wider, diff, edited: diff === working }
}
