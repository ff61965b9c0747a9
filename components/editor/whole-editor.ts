import type { AnyExtension } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { Dropcursor } from '@tiptap/extensions/drop-cursor'
import { Gapcursor } from '@tiptap/extensions/gap-cursor'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { suggesting } from '#components/suggestions/suggesting.ts'
import type { SuggestionStore } from '#components/suggestions/suggestion-store.ts'
import { extensions } from '#lib/document/schema.ts'
import { DOCUMENT_FRAGMENT } from '#lib/document/ydoc.ts'
import { type BlockParts, blocks } from './blocks/blocks.ts'
import { calmTable } from './blocks/calm-table.ts'
import { carets } from './carets.ts'
import type { CompositionGate } from './gate.ts'
import { keys } from './keys.ts'
import { blockKeys } from './menus/block-commands.ts'
import type { BlockHooks } from './menus/block-items.ts'
import { blockMenu } from './menus/block-menu.ts'
import { linking } from './menus/link-extension.ts'
import { markdownRules } from './menus/markdown-rules.ts'
import { TypedDivider } from './menus/typed-divider.ts'
import { paste } from './paste.ts'
import type { ReportPaste } from './pasting/paste-state.ts'
import { figureWith } from './pictures/figure-view.ts'
import type { PictureUploads } from './pictures/picture-uploads.ts'
import { type PictureWords, picturesInText } from './pictures/pictures-in-text.ts'
import { selectionInTime } from './selection-in-time.ts'
import { together } from './together/together.ts'

type Parts = {
  document: Y.Doc
  awareness: Awareness
  gate: CompositionGate
  words: PictureWords
  uploads: PictureUploads
  onLink: () => void
  hooks: BlockHooks
  parts: BlockParts
  onPictures: (files: File[]) => void
  onPasted: ReportPaste
  suggestions: SuggestionStore
}

/** Everything that the editor is made of: the schema as it is, and around it co-editing, keys and paste. */
export function wholeEditor(given: Parts): AnyExtension[] {
  const { document, awareness, gate, words, uploads, onLink, hooks, parts, onPictures, onPasted, suggestions } = given
  const own: Record<string, AnyExtension> = {
    figure: figureWith(words.pictures.figure),
    divider: TypedDivider,
    table: calmTable,
  }
  const nodes = extensions.map(extension => own[extension.name] ?? extension)
  return [
    ...nodes,
    Collaboration.configure({ document, field: DOCUMENT_FRAGMENT }),
    carets(awareness, gate),
    together(awareness, document, gate),
    selectionInTime,
    keys(onLink),
    suggesting(suggestions),
    ...[blockMenu(() => hooks), blockKeys, linking, markdownRules],
    ...blocks(parts),
    picturesInText(uploads, words),
    paste({ onPictures, onReport: onPasted }),
    Dropcursor.configure({ color: false, class: 'stet-dropcursor' }),
    Gapcursor,
  ]
}
