'use client'

import type { Editor } from '@tiptap/core'
import { late } from '#components/ui/late.tsx'
import { useWriting } from './writing-context.tsx'

const FindBar = late(() => import('./find-bar.tsx').then(({ FindBar }) => FindBar))
const HintsBar = late(() => import('./hints-bar.tsx').then(({ HintsBar }) => HintsBar))

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
