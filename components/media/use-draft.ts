'use client'

import { useCallback, useEffect, useRef, useState } from 'react'

/**
 * A value that is being typed over a kept one: `keep` saves it when it differs and tells whether it is kept; what was
 * refused stays in the field. `flush` sends what was typed and not yet sent. So does the end of the field, because React
 * calls no `onBlur` for what it removes.
 */
export function useDraft<T>(kept: T, save: (value: T) => Promise<boolean>) {
  const [draft, setDraft] = useState<{ value: T } | null>(null)
  const unsent = useRef<{ value: T } | null>(null)
  const underway = useRef(0)
  const value = draft ? draft.value : kept

  async function keep(next: T = value): Promise<boolean> {
    unsent.current = null
    if (underway.current === 0 && JSON.stringify(next) === JSON.stringify(kept)) {
      setDraft(null)
      return true
    }
    const sent = { value: next }
    setDraft(sent)
    underway.current += 1
    const isKept = await save(next).finally(() => {
      underway.current -= 1
    })
    // What was typed meanwhile stays.
    if (isKept) setDraft(now => (now === sent ? null : now))
    return isKept
  }

  function type(next: T) {
    unsent.current = { value: next }
    setDraft(unsent.current)
  }

  const latest = useRef(keep)
  latest.current = keep
  const flush = useCallback(() => {
    if (unsent.current) void latest.current(unsent.current.value)
  }, [])
  useEffect(() => flush, [flush])

  return { value, type, keep, flush }
}
