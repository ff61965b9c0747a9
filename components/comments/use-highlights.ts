import type { Editor } from '@tiptap/core'
import { useEffect } from 'react'
import { highlightThreads } from './highlight-threads.ts'
import type { ThreadPlace } from './thread-places.ts'

type Given = {
  editor: Editor | null
  places: Map<string, ThreadPlace> | null
  active: string | null
  activate: (thread: string | null) => void
  ask: () => void
}

/** Shows the threads in the text. The one at the caret becomes the active one; a click on its words brings the panel. */
export function useHighlights({ editor, places, active, activate, ask }: Given): void {
  useEffect(() => {
    if (!editor || !places || editor.isDestroyed) return
    return highlightThreads(editor.view, places, active)
  }, [editor, places, active])

  useEffect(() => {
    if (!editor || !places) return
    const look = () => {
      const { from, to } = editor.state.selection
      if (editor.isFocused) activate(threadAt(places, from, to))
    }
    const click = ({ clientX: left, clientY: top }: MouseEvent) => {
      // The editor learns of the new selection later than of the click.
      const at = editor.view.posAtCoords({ left, top })?.pos
      const thread = at === undefined ? null : threadAt(places, at, at)
      // On a phone a touch puts the caret; a sheet over the text would be in the way of writing.
      if (!thread || (editor.isEditable && window.matchMedia('(max-width: 72rem)').matches)) return
      activate(thread)
      ask()
    }
    const { dom } = editor.view
    editor.on('selectionUpdate', look)
    dom.addEventListener('click', click)
    return () => {
      editor.off('selectionUpdate', look)
      dom.removeEventListener('click', click)
    }
  }, [editor, places, activate, ask])
}

/** The shortest thread around this range. */
export function threadAt(places: Map<string, ThreadPlace>, from: number, to: number): string | null {
  const around = [...places].filter(([, place]) => place.from <= from && to <= place.to)
  const [shortest] = around.sort(([, a], [, b]) => a.to - a.from - (b.to - b.from))
  return shortest?.[0] ?? null
}
