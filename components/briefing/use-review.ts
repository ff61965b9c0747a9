import { useEffect, useState } from 'react'
import { useEditorSession } from '#components/editor/editor-session.tsx'
import type { Briefing, RevisionView } from '#lib/briefings/briefing.ts'
import { desk, type RevisionDiff } from '#lib/desk-client/desk-client.ts'
import { DeskProblem } from '#lib/desk-client/problem.ts'
import { hasDifference } from './has-difference.ts'
import { type ReviewBase, reviewBase } from './review-base.ts'

export type Review = {
  target: RevisionView
  base: ReviewBase | null
  /** From the base to the target; the whole text as unchanged where there is no base. With `edited`: from the target to the working copy. */
  diff: RevisionDiff
  /** The working copy holds more than the target: it must become a revision before anybody can approve it. */
  edited: boolean
}

type State =
  | { step: 'saving' | 'comparing'; review: null; problem: null }
  | { step: 'done'; review: Review | null; problem: DeskProblem | null }

/** What an approver must see of the newest revision, read anew whenever a newer one is made. */
export function useReview(briefing: Briefing, attempt: number): State {
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
      set({ step: 'done', review: await readReview(briefing), problem: null })
    }
    compare().catch((error: unknown) => {
      if (!(error instanceof DeskProblem)) throw error
      set({ step: 'done', review: null, problem: error })
    })
    return () => {
      wanted = false
    }
  }, [briefing.id, briefing.revision, attempt])
  return state
}

async function readReview(briefing: Briefing): Promise<Review> {
  const { id, revision } = briefing
  const [revisions, working] = await Promise.all([
    desk.briefings.revisions(id),
    desk.briefings.diff(id, revision, 'working'),
  ])
  const target = revisions.find(({ number }) => number === revision)
  if (!target)
    throw new DeskProblem({ status: 404, code: 'not-found', title: 'Not found', detail: 'No such revision.' })
  const base = reviewBase(briefing, revisions, revision)
  if (hasDifference(working)) return { target, base, diff: working, edited: true }
  return { target, base, diff: await desk.briefings.diff(id, base?.number ?? revision, revision), edited: false }
}
