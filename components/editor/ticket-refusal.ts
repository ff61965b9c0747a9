import { DeskProblem } from '#lib/desk-client/problem.ts'

/** What to make of a ticket that was not given: the briefing is gone, the person must sign in, or it may work later. Throws what is no refusal. */
export function ticketRefusal(error: unknown): 'not-found' | 'session' | 'later' {
  if (!(error instanceof DeskProblem)) throw error
  const { code } = error.problem
  if (code === 'not-found') return 'not-found'
  return code === 'unauthenticated' || code === 'forbidden' ? 'session' : 'later'
}
