import { DeskProblem } from '#lib/desk-client/problem.ts'
import type { Messages } from '#messages/messages.ts'

/** What a refusal means and what to do, in the person's language. Anything that is not a `DeskProblem` is thrown again. */
export function problemSentence(error: unknown, words: Messages['errors']): string {
  if (!(error instanceof DeskProblem)) throw error
  const { code, reason } = error.problem
  const byReason: Record<string, string> = words.reason
  const byCode: Record<string, string> = words.code
  return (reason && byReason[reason]) || byCode[code] || words.code.unavailable
}
