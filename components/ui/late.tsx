import { type ComponentType, useEffect, useRef, useState } from 'react'
import { idle } from './idle.ts'
import { useMessages } from './messages.tsx'
import { useToasts } from './undo-toast.tsx'

const LONGEST_WAIT_MS = 5_000

const waiting = new Set<() => Promise<void>>()

/**
 * A part of the page that is loaded after what must be there at once: by `loadLateParts`, or when it is first shown.
 * Until it is there it shows nothing. A line that is cut leaves the page standing: it says so, and the part comes when the
 * line is back or the part is shown again.
 */
export function late<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let part: ComponentType<Props> | null = null
  let loading: Promise<void> | null = null
  const get = () => {
    loading ??= load()
      .then(loaded => {
        part = loaded
        waiting.delete(get)
      })
      .finally(() => {
        loading = null
      })
    return loading
  }
  waiting.add(get)
  // biome-ignore lint/correctness/noComponentHookFactories: called once for each part, where a module begins.
  return function Late(props: Props) {
    const [Part, setPart] = useState(() => part)
    const { common } = useMessages()
    const { toast } = useToasts()
    const tell = useRef(() => {})
    tell.current = () => toast(common.notLoaded)
    useEffect(() => {
      if (Part) return
      const ending = new AbortController()
      const show = () => get().then(() => setPart(() => part))
      show().catch(() => tell.current())
      // Still cut off: that was said.
      window.addEventListener('online', () => void show().catch(() => {}), { signal: ending.signal })
      return () => ending.abort()
    }, [Part])
    return Part && <Part {...props} />
  }
}

/** Loads the late parts one after the other whenever there is nothing else to do, so that they are there without a connection too. */
export async function loadLateParts(): Promise<void> {
  for (const get of waiting) {
    await idle(LONGEST_WAIT_MS)
    try {
      await get()
    } catch {
      // Cut off: whoever shows the part hears of it, and the rest is fetched when the line is back.
      window.addEventListener('online', () => void loadLateParts(), { once: true })
      return
    }
  }
}
