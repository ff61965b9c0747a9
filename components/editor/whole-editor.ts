import type { AnyExtension } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { Dropcursor, Gapcursor } from '@tiptap/extensions'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { extensions } from '#lib/document/schema.ts'
import { DOCUMENT_FRAGMENT } from '#lib/document/ydoc.ts'
import { carets } from './carets.ts'
import { type FigureWords, figureWith } from './figure-view.ts'
import { keys } from './keys.ts'
import { paste } from './paste.ts'

type Parts = {
  document: Y.Doc
  awareness: Awareness
  words: FigureWords
  onLink: () => void
  onPictures: (files: File[]) => void
}

/** Everything that the editor is made of: the schema as it is, and around it co-editing, keys and paste. */
export function wholeEditor({ document, awareness, words, onLink, onPictures }: Parts): AnyExtension[] {
  const nodes = extensions.map(extension => (extension.name === 'figure' ? figureWith(words) : extension))
  return [
    ...nodes,
    Collaboration.configure({ document, field: DOCUMENT_FRAGMENT }),
    carets(awareness),
    keys(onLink),
    paste(onPictures),
    Dropcursor.configure({ color: false, class: 'stet-dropcursor' }),
    Gapcursor,
  ]
}
