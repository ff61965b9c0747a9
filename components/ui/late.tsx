import { type ComponentType, useEffect, useState } from 'react'
import { idle } from './idle.ts'

const LONGEST_WAIT_MS = 5_000

const waiting = new Set<() => Promise<void>>()

/**
 * A part of the page that is loaded after what must be there at once: by `loadLateParts`, or when it is first shown.
 * Until it is there it shows nothing; a line that is cut leaves the page standing, and showing the part again asks again.
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
    useEffect(() => {
      if (!Part) void get().then(() => setPart(() => part))
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
