'use client'

import { useState } from 'react'

/** A value that is being typed over a kept one: `keep` saves it when it differs and tells whether it is kept; what was refused stays in the field. */
export function useDraft<T>(kept: T, save: (value: T) => Promise<boolean>) {
  const [draft, setDraft] = useState<{ value: T } | null>(null)
  const value = draft ? draft.value : kept

  async function keep(next: T = value): Promise<boolean> {
    const isKept = JSON.stringify(next) === JSON.stringify(kept)
    if (!isKept) setDraft({ value: next })
    if (!isKept && !(await save(next))) return false
    setDraft(null)
    return true
  }

  return { value, type: (next: T) => setDraft({ value: next }), keep }
}
