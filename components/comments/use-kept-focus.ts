import { type RefObject, useEffect, useRef } from 'react'

/**
 * What had the focus inside of `part` may be gone once something is sent or settled: the thread that it was in gets the
 * focus then, or `part` itself, so that no keyboard is left with nothing.
 */
export function useKeptFocus(part: RefObject<HTMLElement | null>): void {
  const inside = useRef(false)
  useEffect(() => {
    const note = ({ target }: Event) => {
      inside.current = part.current?.contains(target as Node) ?? false
    }
    const ending = new AbortController()
    const { signal } = ending
    document.addEventListener('focusin', note, { signal })
    document.addEventListener('pointerdown', note, { signal })
    return () => ending.abort()
  }, [part])
  // After every drawing: only then is it known what has gone.
  useEffect(() => {
    const isLost = () => inside.current && document.activeElement === document.body
    if (isLost()) part.current?.querySelector<HTMLElement>('[data-active][data-thread]')?.focus()
    if (isLost()) part.current?.focus()
  })
}
