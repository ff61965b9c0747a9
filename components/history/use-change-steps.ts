import { type RefObject, useEffect, useEffectEvent, useState } from 'react'
import { isComposing } from '#components/ui/is-composing.ts'

const ABOUT_TO_BE_READ = 'center'

/** Goes from change to change inside `frame`: by `step(1)` and `step(-1)`, by F7 and Shift+F7. `at` counts from 1; 0 before the first step. */
export function useChangeSteps(frame: RefObject<HTMLElement | null>) {
  const [at, setAt] = useState(0)

  const step = (by: 1 | -1) => {
    const changes = [...(frame.current?.querySelectorAll<HTMLElement>('[data-change]') ?? [])]
    if (changes.length === 0) return
    const next = at === 0 && by < 0 ? changes.length : ((at - 1 + by + changes.length) % changes.length) + 1
    const change = changes[next - 1]
    change?.scrollIntoView({ block: ABOUT_TO_BE_READ })
    change?.focus({ preventScroll: true })
    setAt(next)
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'F7' || isComposing(event)) return
    event.preventDefault()
    step(event.shiftKey ? -1 : 1)
  })
  useEffect(() => {
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return { at, step }
}
