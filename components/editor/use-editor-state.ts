import type { Editor } from '@tiptap/core'
import type { EditorState } from '@tiptap/pm/state'
import { useCallback, useRef, useSyncExternalStore } from 'react'
import { afterPaint } from './after-paint.ts'

type Options<T> = {
  editor: Editor
  selector: (given: { editor: Editor }) => T
  equalityFn?: (a: T, b: T | null) => boolean
  /** Looks once what was typed is painted, for what need not be there in the same moment. */
  calm?: boolean
}

/** What `selector` finds in the editor, looked up after each transaction: drawn anew only when that is something else. */
export function useEditorState<T>({ editor, selector, equalityFn = isSame, calm = false }: Options<T>): T {
  const seen = useRef<{ state: EditorState; selector: unknown; value: T } | null>(null)
  const subscribe = useCallback(
    (listener: () => void) => {
      let wanted = true
      const look = () => {
        if (wanted && !editor.isDestroyed) listener()
      }
      const heard = calm ? onceAfterPaint(look) : look
      editor.on('transaction', heard)
      return () => {
        wanted = false
        editor.off('transaction', heard)
      }
    },
    [editor, calm],
  )
  const read = () => {
    const before = seen.current
    const { state } = editor
    if (before?.state === state && before.selector === selector) return before.value
    const found = selector({ editor })
    const value = before && equalityFn(found, before.value) ? before.value : found
    seen.current = { state, selector, value }
    return value
  }
  return useSyncExternalStore(subscribe, read, read)
}

function onceAfterPaint(work: () => void): () => void {
  let waiting = false
  return () => {
    if (waiting) return
    waiting = true
    afterPaint(() => {
      waiting = false
      work()
    })
  }
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b))
}
