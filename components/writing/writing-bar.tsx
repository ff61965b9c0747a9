'use client'

import type { Editor } from '@tiptap/core'
import dynamic from 'next/dynamic'
import { useWriting } from './writing-context.tsx'

const FindBar = dynamic(() => import('./find-bar.tsx').then(({ FindBar }) => FindBar), { ssr: false })
const HintsBar = dynamic(() => import('./hints-bar.tsx').then(({ HintsBar }) => HintsBar), { ssr: false })

/** What was asked for under the tools: the search or the house-style hints. Each is loaded when it is first asked for. */
export function WritingBar({ editor, editable }: { editor: Editor; editable: boolean }) {
  const { bar, asked, showBar } = useWriting()
  const close = () => showBar(null)
  if (bar === 'hints') return <HintsBar editor={editor} editable={editable} onClose={close} />
  if (bar === null) return null
  return (
    <FindBar
      editor={editor}
      editable={editable}
      asked={asked}
      replacing={bar === 'replace'}
      onReplacing={replacing => showBar(replacing ? 'replace' : 'find')}
      onClose={close}
    />
  )
}
