import type { AnyExtension, Editor } from '@tiptap/core'
import type { EmbedTarget } from '#lib/document/embed.ts'
import { blockViews } from './block-views.ts'
import type { BlockWords } from './block-words.ts'
import { embedPaste } from './embed-paste.ts'
import { galleryRules } from './gallery-rules.ts'
import { leavingKeys } from './leaving-keys.ts'
import type { Mentionable } from './mention-items.ts'
import { mentions } from './mentions.ts'

export type BlockParts = {
  words: BlockWords
  mentionable: Mentionable
  /** A pasted address has just become an embed. */
  onEmbedMade: (editor: Editor, target: EmbedTarget) => void
}

/** What the blocks of a text need while they are written, besides the schema. */
export function blocks({ words, mentionable, onEmbedMade }: BlockParts): AnyExtension[] {
  return [blockViews(words), leavingKeys, galleryRules, embedPaste(onEmbedMade), mentions(mentionable, words)]
}
