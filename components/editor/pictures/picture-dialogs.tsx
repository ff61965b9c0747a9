'use client'

import { late } from '#components/ui/late.tsx'
import type { Pictures } from './use-pictures.ts'

const LibraryDialog = late(() => import('./library-dialog.tsx').then(({ LibraryDialog }) => LibraryDialog))

/** What is asked before pictures stand in the text. */
export function PictureDialogs({ pictures: { asking, done, insert, take } }: { pictures: Pictures }) {
  return asking && <LibraryDialog purpose={asking} onChoose={insert} onFiles={take} onClose={done} />
}
