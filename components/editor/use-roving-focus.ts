import { type RefCallback, useCallback } from 'react'

const STEPS: Record<string, (index: number, last: number) => number> = {
  ArrowRight: (index, last) => (index === last ? 0 : index + 1),
  ArrowLeft: (index, last) => (index === 0 ? last : index - 1),
  Home: () => 0,
  End: (_index, last) => last,
}

/** Makes the buttons of a toolbar one stop of the Tab key: arrows, Home and End move among them (ARIA toolbar pattern). */
export function useRovingFocus(): RefCallback<HTMLElement> {
  return useCallback((toolbar: HTMLElement | null) => {
    if (!toolbar) return
    const buttons = () => [...toolbar.querySelectorAll<HTMLButtonElement>(':scope > button')]
    const choose = (chosen: number) => {
      for (const [index, button] of buttons().entries()) button.tabIndex = index === chosen ? 0 : -1
    }
    const onKeyDown = (event: KeyboardEvent) => {
      const all = buttons()
      const index = all.indexOf(event.target as HTMLButtonElement)
      const step = STEPS[event.key]
      if (!step || index < 0 || event.isComposing) return
      event.preventDefault()
      all[step(index, all.length - 1)]?.focus()
    }
    const onFocus = (event: FocusEvent) => {
      const index = buttons().indexOf(event.target as HTMLButtonElement)
      if (index >= 0) choose(index)
    }
    // Buttons come and go with the selection.
    const watcher = new MutationObserver(() =>
      choose(
        Math.max(
          0,
          buttons().findIndex(({ tabIndex }) => tabIndex === 0),
        ),
      ),
    )
    watcher.observe(toolbar, { childList: true })
    choose(0)
    toolbar.addEventListener('keydown', onKeyDown)
    toolbar.addEventListener('focusin', onFocus)
    return () => {
      watcher.disconnect()
      toolbar.removeEventListener('keydown', onKeyDown)
      toolbar.removeEventListener('focusin', onFocus)
    }
  }, [])
}
