import type { Messages } from '#messages/messages.ts'

/** The policy's word (`briefing.may[verb].reason`) as a sentence. */
export function refusalSentence(reason: string, errors: Messages['errors'], workflow: Messages['workflow']): string {
  return (errors.reason as Record<string, string>)[reason] ?? workflow.notNow
}
