'use client'

import { createContext, type ReactNode, use, useMemo, useState } from 'react'

/** What stands in the bar under the tools. */
export type Bar = 'find' | 'replace' | 'hints' | null

type Writing = {
  bar: Bar
  /** Grows each time that a bar is asked for, also one that is there. */
  asked: number
  showBar: (bar: Bar) => void
  previewing: boolean
  setPreviewing: (on: boolean) => void
  focused: boolean
  setFocused: (on: boolean) => void
}

const WritingContext = createContext<Writing | null>(null)

/** Keeps how a person works on the open text: what is searched, whether the reader's page stands beside it, whether all else is out of the way. */
export function WritingProvider({ children }: { children: ReactNode }) {
  const [bar, setBar] = useState<Bar>(null)
  const [asked, setAsked] = useState(0)
  const [previewing, setPreviewing] = useState(false)
  const [focused, setFocused] = useState(false)
  const value = useMemo(
    () => ({
      ...{ bar, asked, previewing, setPreviewing, focused, setFocused },
      showBar: (next: Bar) => {
        setBar(next)
        setAsked(before => before + 1)
      },
    }),
    [bar, asked, previewing, focused],
  )
  return <WritingContext value={value}>{children}</WritingContext>
}

/** How the person works on the open text. Throws outside `WritingProvider`. */
export function useWriting(): Writing {
  const value = use(WritingContext)
  if (!value) throw new Error('useWriting is called outside WritingProvider.')
  return value
}
