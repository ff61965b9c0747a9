'use client'

import { useEffect } from 'react'
import { isComposing } from '#components/ui/is-composing.ts'

/** Lets j and k move the focus through the rows of the page; Enter opens a row because each is a link. */
export function useRowKeys(): void {
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}

function onKeyDown(event: KeyboardEvent) {
  if (event.metaKey || event.ctrlKey || event.altKey || isComposing(event) || isTyping(event.target)) return
  // By the key's place, so that it works while the Korean layout is on.
  const step = { KeyJ: 1, KeyK: -1 }[event.code]
  if (!step || document.querySelector('[role=dialog]')) return
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')]
  const at = rows.indexOf(document.activeElement as HTMLElement)
  const next = at === -1 ? 0 : Math.min(Math.max(at + step, 0), rows.length - 1)
  rows[next]?.focus()
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}
