'use client'

import type { Editor } from '@tiptap/core'
import { late } from '#components/ui/late.tsx'
import type { Asking } from './use-block-parts.tsx'

const EmbedDialog = late(() => import('./embed-dialog.tsx').then(({ EmbedDialog }) => EmbedDialog))
const RelatedDialog = late(() => import('./related-dialog.tsx').then(({ RelatedDialog }) => RelatedDialog))

type Props = { editor: Editor; asking: Asking | null; onDone: () => void }

/** The dialog of the block that is being asked for. */
export function BlockDialogs({ editor, asking, onDone }: Props) {
  if (!asking) return null
  const Dialog = asking === 'embed' ? EmbedDialog : RelatedDialog
  return <Dialog editor={editor} opened onClose={onDone} />
}
