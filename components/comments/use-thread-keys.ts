import type { Editor } from '@tiptap/core'
import { useEffect } from 'react'
import { isComposing } from '#components/ui/is-composing.ts'
import type { ThreadView } from '#lib/desk-client/comment-calls.ts'
import { inOrder } from './in-order.ts'
import type { ThreadPlace } from './thread-places.ts'

type Given = {
  editor: Editor | null
  threads: ThreadView[] | null
  places: Map<string, ThreadPlace> | null
  active: string | null
  goTo: (thread: string) => boolean
  comment: () => string | null
  ask: () => void
}

/** Ctrl+Alt+M (⌘⌥M) comments on the selected words, or goes from the words of a thread to it; F8 and Shift+F8 go through the open threads. */
export function useThreadKeys({ editor, threads, places, active, goTo, comment, ask }: Given): void {
  useEffect(() => {
    const write = () => {
      const thread = comment()
      if (thread) requestAnimationFrame(() => document.getElementById(`thread-${thread}`)?.focus())
    }
    const step = (by: 1 | -1) => {
      const open = inOrder(threads ?? [], places).filter(({ resolved }) => !resolved)
      const at = open.findIndex(({ id }) => id === active)
      const next = open[(at < 0 && by < 0 ? open.length - 1 : at + by + open.length) % open.length]
      if (!next) return
      if (!goTo(next.id)) ask()
    }
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isComposing(event) || editor?.view.composing) return
      const mod = event.metaKey || event.ctrlKey
      if (event.code === 'KeyM' && mod && event.altKey && !event.shiftKey) write()
      else if (event.code === 'F8' && !mod && !event.altKey) step(event.shiftKey ? -1 : 1)
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [editor, threads, places, active, goTo, comment, ask])
}
