import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { BlockWords } from './block-words.ts'
import { embedView } from './embed-view.ts'
import { labelledBox } from './labelled-box.ts'
import { relatedView } from './related-view.ts'

/** How the blocks that are more than their text look while they are written. Plain elements: none asks React for anything. */
export function blockViews(words: BlockWords) {
  return Extension.create({
    name: 'blockViews',
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          nodeViews: {
            callout: labelledBox('stet-callout', ({ attrs }) => ({
              icon: attrs.tone as 'info' | 'warn' | 'update',
              word: words.callout.tones[attrs.tone as 'info' | 'warn' | 'update'],
            })),
            internalNote: labelledBox('stet-internal-note', () => ({ icon: 'note', word: words.note.label })),
            embed: embedView(words),
            related: relatedView(words),
          },
        },
      }),
    ],
  })
}
