import type { DisplayStatus } from '#lib/briefings/briefing.ts'
import type { Messages } from '#messages/messages.ts'

/** The words that blocks show in the text, in the person's language. */
export type BlockWords = Messages['blocks'] & { status: Record<DisplayStatus, string>; untitled: string }

export function blockWords({ blocks, common }: Messages): BlockWords {
  return { ...blocks, status: common.status, untitled: common.untitled }
}
