'use client'

import dynamic from 'next/dynamic'
import type { Pictures } from './use-pictures.ts'

const LibraryDialog = dynamic(() => import('./library-dialog.tsx').then(({ LibraryDialog }) => LibraryDialog), {
  ssr: false,
})

/** What is asked before pictures stand in the text. */
export function PictureDialogs({ pictures: { asking, done, insert, take } }: { pictures: Pictures }) {
  return asking && <LibraryDialog purpose={asking} onChoose={insert} onFiles={take} onClose={done} />
}
