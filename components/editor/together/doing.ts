import type { Messages } from '#messages/messages.ts'
import type { Companion } from './company.ts'

/** What somebody does, in words: where they write, or that they read. */
export function doing({ writing }: Companion, words: Messages['together']): string {
  if (writing === null) return words.reading
  return writing ? words.writingIn(writing) : words.writing
}
