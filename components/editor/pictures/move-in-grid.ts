import type { KeyboardEvent } from 'react'

/** Arrow keys, Home and End between the buttons of a grid, as many in a row as there is room for. */
export function moveInGrid(event: KeyboardEvent<HTMLElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const from = buttons.indexOf(document.activeElement as HTMLButtonElement)
  if (from < 0) return
  const perRow = Math.max(1, buttons.filter(({ offsetTop }) => offsetTop === buttons[0]?.offsetTop).length)
  const steps: Record<string, number> = {
    ArrowLeft: from - 1,
    ArrowRight: from + 1,
    ArrowUp: from - perRow,
    ArrowDown: Math.min(from + perRow, buttons.length - 1),
    Home: 0,
    End: buttons.length - 1,
  }
  const to = steps[event.key]
  if (to === undefined) return
  event.preventDefault()
  buttons[to]?.focus()
}
