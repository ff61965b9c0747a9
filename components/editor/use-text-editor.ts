import { Editor, type EditorOptions } from '@tiptap/core'
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** An editor in the element that gets `place`: made once, when that stands, and drawn into it once. Null until then. */
export function useTextEditor(options: Partial<EditorOptions>): {
  editor: Editor | null
  place: RefObject<HTMLDivElement | null>
} {
  const [editor, setEditor] = useState<Editor | null>(null)
  const place = useRef<HTMLDivElement>(null)
  const first = useRef(options)
  useLayoutEffect(() => {
    const made = new Editor({ ...first.current, element: place.current })
    setEditor(made)
    return () => {
      setEditor(null)
      // What is drawn on it lets go of it first.
      setTimeout(() => made.destroy(), 0)
    }
  }, [])
  return { editor, place }
}
